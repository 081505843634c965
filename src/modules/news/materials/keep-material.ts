import { kindOfFileType, takeFile } from "#evidence";
import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { type DeedReason, doDeed } from "../do-deed.ts";
import type { Item, Key } from "../item.ts";
import type { Mend } from "../item-deeds.ts";
import { newsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import {
	type Material,
	materialFields,
	recordingKinds,
	saidOf,
	type TypedMaterial,
} from "./material.ts";
import { materialsOf } from "./materials-of.ts";
import { smallPicture } from "./small-picture.ts";

export type MaterialRefusal =
	| Mend
	| Refusal<DeedReason | "too-many-materials" | "no-such-material">;
type Done = Promise<Result<Item, MaterialRefusal>>;

const refusedFile = (says: string, about?: FieldProblem["about"]) => ({
	ok: false as const,
	problem: {
		problems: [
			{ field: materialFields.file, says, ...(about ? { about } : {}) },
		],
	},
});

/** Puts a picture beside a draft: looked at, without what its camera wrote into it, and made light. */
export async function addPicture(
	cx: Context,
	key: Key,
	revision: number,
	file: { readonly name: string; readonly bytes: Uint8Array },
	typed: TypedMaterial,
): Done {
	const read = saidOf("picture", typed);
	if ("problems" in read) return { ok: false, problem: read };
	const taken = await takeFile(cx, file);
	if (!taken.ok) return refusedFile(taken.problem.reason, taken.problem.about);
	if (kindOfFileType(taken.value.type)?.is !== "picture")
		return refusedFile("news.problem.no-picture");
	const small = await smallPicture(taken.value.bytes);
	const { sha256 } = await cx.files.keep(small.bytes);
	return add(cx, key, revision, "news.picture-added", {
		kind: "picture",
		...read.said,
		file: {
			sha256,
			type: small.type,
			width: small.width,
			height: small.height,
		},
	});
}

/** Puts a film or a sound beside a draft: where it is, and its words. */
export async function addRecording(
	cx: Context,
	key: Key,
	revision: number,
	asked: string,
	typed: TypedMaterial,
): Done {
	const kind = recordingKinds.find((one) => one === asked);
	const read = saidOf(kind ?? "film", typed);
	const problems = [
		...(kind
			? []
			: [
					{ field: materialFields.kind, says: "news.problem.no-material-kind" },
				]),
		...("problems" in read ? read.problems : []),
	];
	if (!kind || "problems" in read) return { ok: false, problem: { problems } };
	return add(cx, key, revision, "news.recording-added", {
		kind,
		...read.said,
		file: null,
	});
}

const add = (
	cx: Context,
	key: Key,
	revision: number,
	deed: string,
	material: Omit<Material, "id" | "revision">,
): Done =>
	doDeed<MaterialRefusal>(cx, key, {
		move: "change",
		deed,
		revision,
		change: async (tx, item) => {
			if ((await materialsOf(tx, item)).length >= terms.mostMaterials)
				return refused("too-many-materials", { n: terms.mostMaterials });
			await newsIn(tx.db)
				.insertInto("news.material")
				.values({
					unit_id: item.unitId,
					item_id: item.id,
					id: tx.newId(),
					kind: material.kind,
					...saidColumns(tx, material),
					file_sha256: material.file?.sha256 ?? null,
					file_type: material.file?.type ?? null,
					width: material.file?.width ?? null,
					height: material.file?.height ?? null,
					revision: 1,
				})
				.execute();
			return ok(asWriter(tx, item));
		},
	});

const saidColumns = (
	tx: Context,
	said: Omit<Material, "id" | "revision" | "kind" | "file">,
) => ({
	caption: said.caption,
	alt: said.alt,
	decorative: said.decorative,
	address: said.address,
	captions: said.captions,
	transcript: said.transcript,
	changed_by: tx.actor.id,
	changed_at: tx.now,
});

/** Says what a picture shows, or what is said in a recording. */
export const describeMaterial = (
	cx: Context,
	key: Key,
	revision: number,
	id: string,
	typed: TypedMaterial,
): Done =>
	doDeed<MaterialRefusal>(cx, key, {
		move: "change",
		deed: "news.material-described",
		revision,
		change: async (tx, item) => {
			const found = (await materialsOf(tx, item)).find((one) => one.id === id);
			if (!found) return refused("no-such-material");
			const read = saidOf(found.kind, typed);
			if ("problems" in read) return { ok: false, problem: read };
			await newsIn(tx.db)
				.updateTable("news.material")
				.set({
					...saidColumns(tx, read.said),
					revision: found.revision + 1,
				})
				.where("unit_id", "=", item.unitId)
				.where("id", "=", id)
				.execute();
			return ok(asWriter(tx, item));
		},
	});

/** Takes it away again; sent twice, it is gone. */
export const removeMaterial = (
	cx: Context,
	key: Key,
	revision: number,
	id: string,
): Done =>
	doDeed<MaterialRefusal>(cx, key, {
		move: "change",
		deed: "news.material-removed",
		revision,
		change: async (tx, item) => {
			await newsIn(tx.db)
				.deleteFrom("news.material")
				.where("unit_id", "=", item.unitId)
				.where("item_id", "=", item.id)
				.where("id", "=", id)
				.execute();
			return ok(asWriter(tx, item));
		},
	});

/** What a picture shows is a part of the text. */
const asWriter = ({ actor }: Context, { writers }: Item): Partial<Item> =>
	actor.id === null || writers.includes(actor.id)
		? {}
		: { writers: [...writers, actor.id] };
