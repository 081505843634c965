import { emptyForm, withProblems } from "#kernel/form.ts";
import {
	claimKind,
	claimOfVisit,
	type WholeClaim,
	withdrawClaim,
} from "#personal-data";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { withVisit } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { mineExamples as shown } from "./examples.ts";
import { MinePage } from "./mine-page.tsx";

const mine = "/data-pribadi/permintaan/saya";

/** What whoever asked reads and does, by the code of the receipt. */
export const mineRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			byCode(ask, (whole) => page(MinePage({ view: ask.view, ...whole }))),
		examples: shown.mine,
	},
	{
		method: "POST",
		path: `${mine}/batal`,
		may: "anyone",
		trail: "data-claim.withdrawn",
		handle: (ask) =>
			byCode(ask, async (whole) => {
				const done = await withdrawClaim(ask.cx, whole.claim.id);
				if (done.ok)
					return seeOther(
						to(mine, {}),
						ask.view.t("personal-data.mine.withdrawn.done"),
					);
				const state = withProblems(emptyForm, {
					field: "",
					says: "personal-data.problem.moved-on",
				});
				return wrong(MinePage({ view: ask.view, ...whole, state }));
			}),
		examples: shown.withdraw,
	},
];

const byCode = (
	ask: Ask<View>,
	then: (whole: WholeClaim) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withVisit(ask, claimKind, async (visit) => {
		const whole = await claimOfVisit(ask.cx, visit);
		return whole ? then(whole) : notFound;
	});
