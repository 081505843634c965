import { createHash } from "node:crypto";
import { makeCode, printCode } from "#kernel/code.ts";
import type { Context } from "#platform/context.ts";
import {
	type IssuedReceipt,
	issueReceipt,
	type ReceiptAsked,
} from "./issue-receipt.ts";

/** Chance that is always the same, so that the codes of the demonstration can be told. For samples alone. */
const chanceOf = (name: string) => (bytes: number) =>
	new Uint8Array(createHash("sha512").update(`sample ${name}`).digest()).slice(
		0,
		bytes,
	);

/** The code of a sample by its name, as it is printed. */
export const sampleCode = (name: string): string =>
	printCode(makeCode(chanceOf(name)));

/** Gives a sample the code of this name. */
export const issueSampleReceipt = (
	cx: Context,
	name: string,
	asked: ReceiptAsked,
): Promise<IssuedReceipt> =>
	issueReceipt({ ...cx, random: chanceOf(name) }, asked);
