import type { Context } from "#platform/context.ts";
import type { Found } from "../marc/found.ts";
import { readIso2709 } from "../marc/read-iso-2709.ts";
import { readMarcXml } from "../marc/read-marcxml.ts";
import { factsOf } from "../records/facts-of.ts";
import { controlOf } from "../records/fields.ts";
import { booksIn } from "../slims/books.ts";
import { copiesIn } from "../slims/copies.ts";
import { membersIn } from "../slims/members.ts";
import { slimsRows } from "../slims/rows.ts";
import type { Arrival, Item } from "./arrival.ts";
import { asKept, sourceKeyOf } from "./as-kept.ts";
import { flowOf } from "./pieces.ts";

/** What a file holds, one after the other, from its beginning. */
export async function* itemsOf(
	cx: Context,
	{ kind, pieces }: Pick<Arrival, "kind" | "pieces">,
): AsyncGenerator<Item> {
	const flow = flowOf(cx, pieces);
	if (kind === "iso-2709") yield* recordsIn(readIso2709(flow));
	else if (kind === "marcxml") yield* recordsIn(readMarcXml(flow));
	else {
		const rows = slimsRows(await allOf(flow), kind);
		if (!rows.ok) return;
		yield* readersOf[kind](rows.value);
	}
}

const readersOf = {
	"slims-books": booksIn,
	"slims-items": copiesIn,
	"slims-members": membersIn,
};

async function* recordsIn(flow: AsyncIterable<Found>): AsyncGenerator<Item> {
	for await (const found of flow) {
		const { number, at: place } = found;
		if (!found.whole) {
			yield { number, place, notes: [found.why], what: { is: "broken" } };
			continue;
		}
		const marc = asKept(found.record);
		const own = controlOf(marc, "001");
		yield {
			number,
			place,
			notes: found.notes,
			what: {
				is: "record",
				marc,
				source: "marc",
				sourceKey: sourceKeyOf(marc, factsOf(marc).title),
				ownNumber:
					/^rk\d{7,}$/.test(own) && controlOf(marc, "003") === "" ? own : null,
				copies: [],
			},
		};
	}
}

async function allOf(flow: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const all: Uint8Array[] = [];
	for await (const one of flow) all.push(one);
	return Buffer.concat(all);
}
