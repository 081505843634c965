import { createHash } from "node:crypto";
import { makeCode, printCode } from "#kernel/code.ts";
import type { Context } from "#platform/context.ts";
import {
	type IssuedReceipt,
	issueReceipt,
	type ReceiptAsked,
} from "./issue-receipt.ts";
import { receiptsIn } from "./tables.ts";

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

/** A receipt of a report that no module shows yet. */
export const sampleReport = "laporan contoh";

/** Does nothing when the receipt is there already. */
export async function seedReceipts(cx: Context): Promise<void> {
	const there = await receiptsIn(cx.db)
		.selectFrom("receipts.receipt")
		.select("id")
		.limit(1)
		.executeTakeFirst();
	if (there) return;
	await issueSampleReceipt(cx, sampleReport, {
		kind: "rights-case",
		subjectId: "00000000-0000-4000-8000-000000000001",
		unitId: "00000000-0000-4000-8000-000000000002",
	});
}
