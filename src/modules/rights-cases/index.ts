/** Alleged violations of rights, handled apart from everything else. For now: taken in, sealed, and led to by its code. */
export {
	type HandedOver,
	readHandedOver,
	receiveHandover,
} from "./receive-handover.ts";
