import { theSystem } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import type { Said } from "#kernel/text.ts";
import { type Context, withActor } from "#platform/context.ts";
import type { Day } from "#territory";
import { type Unit, unitById } from "#units";
import { collectionsOf } from "../collections/queries.ts";
import type { Kind } from "./kinds.ts";
import {
	type WriteRefusal,
	type WrittenRecord,
	writeRecord,
} from "./write-record.ts";

/** Something that an office published itself: news, a report, a result. */
export interface Publication {
	readonly unitId: string;
	/** By which whoever publishes it knows it: what comes a second time changes the same record. */
	readonly key: string;
	readonly title: Said;
	readonly summary: Said;
	/** Where it is read; a path of ours or a whole address. */
	readonly href: string;
	readonly publishedOn: Day;
	readonly kind: Kind;
}

/** Keeps it as a record that can be read on screen; nothing where the office has no open collection. */
export async function recordPublication(
	cx: Context,
	publication: Publication,
): Promise<Result<WrittenRecord, WriteRefusal> | null> {
	const tx = withActor(cx, theSystem);
	const { unitId, key, publishedOn } = publication;
	const collections = await collectionsOf(tx, { unitId });
	const into = collections.find(
		({ openTo, closedOn }) => openTo === "everyone" && closedOn === null,
	);
	const unit = into && (await unitById(tx, unitId, publishedOn));
	if (!into || !unit) return null;
	return writeRecord(tx, {
		collectionId: into.id,
		source: "own",
		sourceKey: key,
		what: { entered: enteredOf(publication, unit) },
	});
}

const enteredOf = (
	{ title, summary, href, publishedOn, kind }: Publication,
	{ name }: Unit,
) => ({
	formats: [],
	languages: ["ind"],
	kind,
	facts: {
		title: title.id,
		subtitle: "",
		authors: [{ name, kind: "body" as const, role: "" }],
		edition: "",
		place: "",
		publisher: name,
		published: publishedOn.slice(0, 4),
		extent: "",
		series: [],
		isbn: [],
		issn: [],
		subjects: [],
		notes: [],
		summary: summary.id,
		classification: "",
		callNumber: "",
		links: [{ href, says: "Rangkul" }],
	},
});
