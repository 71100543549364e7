export { contentsOfPackets } from './packets.store.ts';
export { packetWords } from './words.ts';
