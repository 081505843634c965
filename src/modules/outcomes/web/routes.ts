import { mayHide } from "#actions";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import {
	type Ask,
	type Example,
	param,
	type Route,
} from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitBySlug, unitNamesOf } from "#units";
import {
	waitsUnseen,
	whatOfficeDid,
	whatWaits,
	whatWasDone,
} from "../index.ts";
import { OfficeSheet } from "./office-sheet.tsx";
import { OutcomesPage } from "./outcomes-page.tsx";

const examples: readonly Example[] = [
	{ state: "filled", status: 200 },
	{
		state: "filled: what was done, a later page",
		query: "halaman=2",
		status: 200,
	},
	{
		state: "filled: what waits, gone on",
		query: "sesudah=2020-01-01_action_0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6b02",
		status: 200,
	},
	{
		state: "empty: nothing waits after the last",
		query: "sesudah=2999-01-01_complaint_c0nt0hramp",
		status: 200,
	},
	{
		state: "filled: a word that is no place",
		query: "sesudah=x&halaman=-1",
		status: 200,
	},
];

const officeExamples: readonly Example[] = [
	{
		state: "filled",
		params: { unit: "kanwil-kemenkum-ntt" },
		status: 200,
	},
	{
		state: "empty: nothing came of anything yet",
		params: { unit: "rutan-rangkasbitung" },
		status: 200,
	},
	{ state: "not-found", params: { unit: "tidak-ada" }, status: 404 },
];

/** What everybody reads: what was done because people spoke, and what has waited longer than promised. */
export const outcomesRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/tindak-lanjut",
		may: "anyone",
		trail: "none",
		handle: show,
		examples,
	},
	{
		method: "GET",
		path: "/unit/:unit/yang-dilakukan",
		may: "anyone",
		trail: "none",
		handle: ofOffice,
		examples: officeExamples,
	},
];

async function ofOffice(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const unit = await unitBySlug(cx, param(ask, "unit"));
	if (!unit) return notFound;
	return page(
		OfficeSheet({ view, unit, ...(await whatOfficeDid(cx, unit.id)) }),
	);
}

const shown = { waits: 20, done: 10 };

async function show({ cx, view, query }: Ask<View>): Promise<Answer> {
	const after = query.get("sesudah") ?? "";
	const asked = Number(query.get("halaman"));
	const now =
		Number.isInteger(asked) && asked > 1 ? Math.min(asked, 10_000) : 1;
	const waits = now > 1 ? null : await whatWaits(cx, after, shown.waits);
	const done = after === "" ? await whatWasDone(cx, now, shown.done) : null;
	return page(
		OutcomesPage({
			view,
			mayHide: new Set(
				(done?.done ?? [])
					.filter(
						({ action }) =>
							!action.hidden &&
							mayHide(cx.actor, { unitId: action.unitId }).may,
					)
					.map(({ action }) => action.id),
			),
			waits,
			done,
			unseen: waits && after === "" ? await waitsUnseen(cx) : null,
			units: await unitNamesOf(cx, [
				...(waits?.rows.map(({ unitId }) => unitId) ?? []),
				...(done?.done.map(({ action }) => action.unitId) ?? []),
			]),
		}),
	);
}
