import { openWith, sealTo } from "#platform/envelope.ts";
import type { PersonKey, Unlocked } from "./person-key.ts";

type To = Pick<PersonKey, "personId" | "number" | "publicKey">;

/** A sealed box in a sealed box: it opens only when both have lent their key, the first one first. */
export interface ForTwo {
	readonly firstId: string;
	readonly firstNumber: number;
	readonly secondId: string;
	readonly secondNumber: number;
	readonly sealed: Uint8Array;
}

/** Seals a key so that any two of these people can open it together, and no one of them alone. Pure but for the boxes. */
export const sealForTwo = (
	key: Uint8Array,
	keepers: readonly To[],
): readonly ForTwo[] =>
	keepers.flatMap((first, at) =>
		keepers.flatMap((second, after) =>
			at === after || first.personId === second.personId
				? []
				: [
						{
							firstId: first.personId,
							firstNumber: first.number,
							secondId: second.personId,
							secondNumber: second.number,
							sealed: sealTo(first.publicKey, sealTo(second.publicKey, key)),
						},
					],
		),
	);

/** The first one takes the outer box off. What is left opens for the second one alone. */
export const openOuter = (
	unlocked: Unlocked,
	box: ForTwo,
): Uint8Array | null =>
	unlocked.personId === box.firstId ? openWith(unlocked, box.sealed) : null;

/** The second one takes the inner box off, and has the key. */
export const openInner = (
	unlocked: Unlocked,
	inner: Uint8Array,
): Uint8Array | null => openWith(unlocked, inner);
