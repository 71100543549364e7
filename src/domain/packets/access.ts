import { keepsRegister } from '../documents/index.ts';

/** Packets are taken in, and made, by those who keep a register. */
export const exchangesPackets = keepsRegister;
