import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import {
	collectionById,
	collectionsOf,
	copiesOf,
	keptNow,
	mayKeep,
	onLoan,
	recordByControlNumber,
	schemaOrgBook,
	seekRecords,
} from "../../index.ts";
import { ReserveButton } from "../card/reserve-page.tsx";
import { askedOf, seekOf } from "./asked.ts";
import { LibraryPage } from "./library-page.tsx";
import { readerExamples as shown } from "./reader-examples.ts";
import { RecordPage } from "./record-page.tsx";

/** What readers see of the library. */
export const readerRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/perpustakaan",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const collections = await collectionsOf(cx);
			const asked = askedOf(query, collections);
			const found = await seekRecords(cx, seekOf(asked, collections));
			return page(LibraryPage({ view, asked, found, collections }));
		},
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/perpustakaan/buku/:number",
		may: "anyone",
		trail: "none",
		handle: showRecord,
		examples: shown.record,
	},
	{
		method: "GET",
		path: "/perpustakaan/buku/:number/jsonld",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const record = await recordByControlNumber(ask.cx, param(ask, "number"));
			return record?.openTo === "everyone"
				? {
						kind: "file",
						type: "application/ld+json; charset=utf-8",
						inline: true,
						bytes: JSON.stringify(
							schemaOrgBook(
								record,
								ask.cx.origin +
									to("/perpustakaan/buku/:number", {
										number: record.controlNumber,
									}),
							),
							null,
							"\t",
						),
					}
				: notFound;
		},
		examples: shown.jsonld,
	},
];

async function showRecord(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const record = await recordByControlNumber(cx, param(ask, "number"));
	const collection = record && (await collectionById(cx, record.collectionId));
	if (!collection) return notFound;
	const copies = (await copiesOf(cx, [record.id])).filter(
		({ state }) => state === "in-use" || state === "in-repair",
	);
	const office = await unitById(cx, record.unitId, dayOf(cx.now));
	return page(
		RecordPage({
			view,
			record,
			collection,
			office: office?.name ?? "",
			copies,
			away: await onLoan(
				cx,
				copies.map(({ id }) => id),
			),
			kept: await keptNow(
				cx,
				copies.map(({ id }) => id),
			),
			address:
				cx.origin +
				link(view, "/perpustakaan/buku/:number", {
					number: record.controlNumber,
				}),
			mayKeep: mayKeep(cx.actor, record).may,
			extras:
				collection.loanDays !== null && copies.length > 0
					? ReserveButton({
							view,
							recordId: record.id,
							title: record.facts.title,
						})
					: undefined,
		}),
	);
}
