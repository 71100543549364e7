export { type Answer, callOut, callWith, linkBack, mayCall } from './call-out.ts';
export { CallFault, type FaultName } from './fault.ts';
export { hostOf } from './place.ts';
