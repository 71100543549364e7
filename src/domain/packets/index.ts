export { contentsOfPackets } from './packets.store.ts';
