// The hub: what councils see of one another and of themselves. For now, need and what is within reach of it.
export * from './need/index.ts';
