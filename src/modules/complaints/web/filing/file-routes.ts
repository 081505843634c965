import { formIn, typedValue } from "#kernel/form.ts";
import { type Answer, notFound, seeOther } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { withVisit } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitBySlug } from "#units";
import {
	type ComplaintFile,
	confirmTranscript,
	fileWithBytes,
	type Key,
	openFile,
	subjectKind,
	writeTranscript,
} from "../../index.ts";
import { fileExamples as shown } from "./file-examples.ts";

const handled = "/pengaduan/meja/:unit/:id/berkas/:file";
const mine = "/pengaduan/saya/berkas/:file";
const may = "complaints.handle, complaints.oversee";

/** Files that came with what was told: for whoever handles it, and for the person who told it. */
export const fileRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: handled,
		may,
		trail: "complaint.file-opened",
		handle: async (ask) =>
			handOut(await openFile(ask.cx, await keyOf(ask), param(ask, "file"))),
		examples: shown.handled,
	},
	{
		method: "POST",
		path: `${handled}/tulisan`,
		may,
		trail: "complaint.transcript-written",
		handle: async (ask) => {
			const { cx, view } = ask;
			const words = typedValue(formIn(ask.form), "tulisan");
			const key = await keyOf(ask);
			const written = await writeTranscript(cx, key, param(ask, "file"), words);
			if (!written.ok && written.problem.reason === "not-found")
				return notFound;
			return seeOther(
				to("/pengaduan/meja/:unit/:id", {
					unit: param(ask, "unit"),
					id: param(ask, "id"),
				}),
				written.ok
					? view.t("complaints.transcript.kept")
					: view.says(written.problem.reason, written.problem.about),
			);
		},
		examples: shown.written,
	},
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withVisit(ask, subjectKind, async ({ unitId, subjectId }) =>
				handOut(
					await fileWithBytes(
						ask.cx,
						{ unitId, id: subjectId },
						param(ask, "file"),
					),
				),
			),
		examples: shown.mine,
	},
	{
		method: "POST",
		path: `${mine}/tulisan`,
		may: "anyone",
		trail: "complaint.transcript-confirmed",
		handle: (ask) =>
			withVisit(
				ask,
				subjectKind,
				async ({ unitId, subjectId }) => {
					const form = formIn(ask.form);
					const confirmed = await confirmTranscript(
						ask.cx,
						{ unitId, id: subjectId },
						param(ask, "file"),
						{
							right: typedValue(form, "benar") === "ya",
							words: typedValue(form, "salahnya"),
						},
					);
					if (!confirmed.ok && confirmed.problem.reason === "not-found")
						return notFound;
					return seeOther(
						"/pengaduan/saya",
						confirmed.ok
							? ask.view.t("complaints.transcript.thanks")
							: ask.view.says(
									confirmed.problem.reason,
									confirmed.problem.about,
								),
					);
				},
				() => notFound,
			),
		examples: shown.confirmed,
	},
];

/** A unit that is none gives a key that leads nowhere. */
const keyOf = async (ask: Ask<View>): Promise<Key> => ({
	unitId:
		(await unitBySlug(ask.cx, param(ask, "unit")))?.id ?? param(ask, "id"),
	id: param(ask, "id"),
});

/** Saved, never opened in the page: what a stranger handed in has no business among our pages. */
const handOut = (
	file: (ComplaintFile & { readonly bytes: Uint8Array }) | null,
): Answer =>
	file
		? {
				kind: "file",
				bytes: file.bytes,
				type: file.type,
				name: file.name,
				headers: { "cache-control": "no-store" },
			}
		: notFound;
