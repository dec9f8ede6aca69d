// What whoever sent something is told, through GOV.UK Notify.
export { newsMessage, receivedMessage } from './message.ts';
export { sendMessage } from './notify.ts';
export { TEMPLATES, type TemplateName } from './templates.ts';
