import type { Instrument } from "./instrument.ts";
import { type Library, loadInstruments } from "./load-instruments.ts";

let shelf: Library | undefined;

/** The shipped instruments. They never change while the program runs, so they are read once. */
export const allInstruments = (): readonly Instrument[] => [
	...read().instruments.values(),
];

/** A shipped instrument by id; undefined when there is none. */
export const instrumentNamed = (id: string): Instrument | undefined =>
	read().instruments.get(id);

const read = (): Library => (shelf ??= loadInstruments());
