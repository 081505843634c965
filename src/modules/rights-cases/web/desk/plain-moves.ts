import { type Move, movesOfLetter, type PlainMove } from "../../index.ts";

/** Those that go with a letter or to another office have pages of their own. */
const elsewhere: readonly string[] = [
	...Object.values(movesOfLetter).flat(),
	"delegate",
	"give-back",
];

export const isPlainMove = (move: Move | string): move is PlainMove =>
	!elsewhere.includes(move);
