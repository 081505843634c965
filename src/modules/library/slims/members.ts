import type { Item } from "../arrivals/arrival.ts";
import { terms } from "../terms.ts";
import type { SlimsRow } from "./rows.ts";

/** Members of SLiMS, each with the columns that found no place. What stood in those is said nowhere: it is about somebody. */
export function* membersIn(rows: readonly SlimsRow[]): Generator<Item> {
	for (const [at, row] of rows.entries()) yield memberIn(row, at + 1);
}

/** What is not needed to lend a book. Cards get a PIN of their own. */
const withoutPlace = [
	...["gender", "member_type_name", "member_address", "postal_code"],
	...["inst_name", "is_new", "member_image", "pin", "member_fax"],
	...["member_since_date", "register_date", "birth_date", "member_notes"],
];

function memberIn(
	{ number: place, cells, strange }: SlimsRow,
	number: number,
): Item {
	const said = (name: string) => cells[name] ?? "";
	const notes = [...withoutPlace, ...strange].flatMap((column) =>
		["", "0", "0000-00-00", "NULL"].includes(said(column))
			? []
			: [`lost|${column}`],
	);
	const ways = [said("member_phone"), said("member_email")].filter(
		(way) => way !== "",
	);
	const both = ways.join(", ");
	const fits = both.length <= terms.longestContact;
	if (!fits) notes.push("lost|member_email");
	return {
		number,
		place,
		notes,
		what: {
			is: "member",
			oldNumber: said("member_id"),
			name: said("member_name"),
			contact: fits ? both : (ways[0] ?? ""),
			validUntil: said("expire_date").slice(0, 10),
		},
	};
}
