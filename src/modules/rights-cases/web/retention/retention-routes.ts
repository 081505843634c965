import { typedValue } from "#kernel/form.ts";
import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import { typedDay } from "#territory";
import type { View } from "#ui/view.ts";
import { holdCase, liftHold, proofsFor } from "../../index.ts";
import { deed } from "../desk/deeds.ts";
import { unkept } from "../desk/show-case.ts";
import { withKey } from "../with-key.ts";
import { PastPage } from "./past-page.tsx";
import { retentionExamples as shown } from "./retention-examples.ts";

const may = "rights.receive, rights.examine";
const path = "/ruang/meja/:unit/:id/simpan";
const perPage = 20;

const hold = deed(
	(reason) => (reason.startsWith("review") ? "tinjau" : "sebab"),
	"held",
	(ask, unlocked, key, state) => {
		const review = typedDay(state.typed, "tinjau");
		return holdCase(ask.cx, unlocked, key, {
			words: typedValue(state, "sebab"),
			reviewOn: "day" in review ? review.day : null,
			version: versionIn(typedValue(state, "versi_simpan")),
		});
	},
);

const lift = deed(
	(reason) => (reason === "not-held" ? "" : "sebab_akhiri"),
	"hold-lifted",
	(ask, unlocked, key, state) =>
		liftHold(ask.cx, unlocked, key, {
			words: typedValue(state, "sebab_akhiri"),
			version: versionIn(typedValue(state, "versi_akhiri")),
		}),
);

const versionIn = (typed: string): number => Number.parseInt(typed, 10) || 0;

/** What is kept longer, and what is kept no more. */
export const retentionRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/ruang/meja/lampau",
		may,
		trail: "none",
		handle: (ask) =>
			withKey(ask, async ({ personId }) => {
				const at = Math.min(
					Math.max(
						Number.parseInt(ask.query.get("halaman") ?? "1", 10) || 1,
						1,
					),
					10_000,
				);
				const proofs = await proofsFor(ask.cx, personId, {
					skip: (at - 1) * perPage,
					take: perPage + 1,
				});
				return page(
					PastPage({
						view: ask.view,
						proofs: proofs.slice(0, perPage),
						page: at,
						more: proofs.length > perPage,
					}),
					200,
					unkept,
				);
			}),
		examples: shown.past,
	},
	{
		method: "POST",
		path,
		may,
		trail: "rights-case.held",
		handle: hold,
		examples: shown.hold,
	},
	{
		method: "POST",
		path: `${path}/akhiri`,
		may,
		trail: "rights-case.hold-lifted",
		handle: lift,
		examples: shown.lift,
	},
];
