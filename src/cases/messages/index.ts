// What whoever sent something is told, through GOV.UK Notify.
export { newsMessage, type Outgoing, receivedMessage } from './message.ts';
export { sendMessage } from './notify.ts';
