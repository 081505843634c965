import type { Item } from "../arrivals/arrival.ts";
import { barcodeForm } from "../copies/keep-copy.ts";
import type { CopyState } from "../copies/queries.ts";
import { withoutEnd } from "../records/fields.ts";
import type { SlimsRow } from "./rows.ts";

/** Copies of SLiMS, each with what found no place. */
export function* copiesIn(rows: readonly SlimsRow[]): Generator<Item> {
	for (const [at, row] of rows.entries()) yield copyIn(row, at + 1);
}

/** What a copy here has no place for. */
const withoutPlace = [
	...["coll_type_name", "inventory_code", "received_date", "supplier_name"],
	...["order_no", "order_date", "source", "invoice", "price"],
	...["price_currency", "invoice_date"],
];

function copyIn(
	{ number: place, cells, strange }: SlimsRow,
	number: number,
): Item {
	const said = (name: string) => cells[name] ?? "";
	const notes = [...withoutPlace, ...strange].flatMap((column) => {
		const what = said(column);
		return what === "" || isNothing(what)
			? []
			: [`lost|${column}: ${what.slice(0, 120)}`];
	});
	const barcode = said("item_code");
	if (!barcodeForm.test(barcode))
		return {
			number,
			place,
			notes: [`wrong-barcode|${barcode.slice(0, 60)}`, ...notes],
			what: { is: "broken" },
		};
	const state = stateOf(said("item_status_name"));
	if (!state) notes.push(`unknown-state|${said("item_status_name")}`);
	return {
		number,
		place,
		notes,
		what: {
			is: "copy",
			title: withoutEnd(said("title")),
			copy: {
				barcode,
				callNumber: said("call_number").slice(0, 200),
				place: [said("location_name"), said("site")]
					.filter((part) => part !== "")
					.join(", ")
					.slice(0, 200),
				state: state?.state ?? "in-use",
				note: (state ? state.note : said("item_status_name")).slice(0, 200),
			},
		},
	};
}

/** A day or a price that was never given. */
const isNothing = (text: string): boolean =>
	text === "0" || text === "0000-00-00" || text === "NULL";

/** The words with which SLiMS is installed (`mst_item_status`). */
const states: Readonly<
	Record<string, { readonly state: CopyState; readonly note: string }>
> = {
	"": { state: "in-use", note: "" },
	repair: { state: "in-repair", note: "" },
	missing: { state: "missing", note: "" },
	"no loan": { state: "in-use", note: "Tidak dipinjamkan" },
};
const stateOf = (name: string) =>
	Object.hasOwn(states, name.toLowerCase())
		? states[name.toLowerCase()]
		: undefined;
