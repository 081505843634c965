import { emptyForm } from "#kernel/form.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type AskedOffice, type Published, publicCopy } from "../../index.ts";
import { withOffice } from "../filing/filing-state.ts";
import { sendStory } from "../filing/send-story.ts";
import { begunNow, byThemselves, type Way } from "../filing/way.ts";
import { JoinPage } from "./join-page.tsx";
import { joiningExamples as shown } from "./joining-examples.ts";

const path = "/pengaduan/umum/:unit/:id/ikut";

/** From what everybody reads: it happened to me as well. */
export const joiningRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withCopy(ask, async (office, copy) => {
				const begun = await begunNow(ask);
				return page(
					JoinPage({
						view: ask.view,
						unit: office.unit,
						copy,
						state: emptyForm,
						...begun,
					}),
				);
			}),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "complaint.joined",
		handle: (ask) =>
			withCopy(ask, (office, copy) =>
				sendStory(ask, office, joining(office, copy)),
			),
		examples: shown.send,
	},
];

const withCopy = (
	ask: Ask<View>,
	then: (office: AskedOffice, copy: Published) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withOffice(ask, async (office) => {
		const copy = await publicCopy(ask.cx, {
			unitId: office.unit.id,
			id: param(ask, "id"),
		});
		return copy ? then(office, copy) : notFound;
	});

/** What it is and what it is about stands in the copy. */
const joining = (office: AskedOffice, copy: Published): Way => ({
	...byThemselves(office),
	joins: copy,
	draw: (shown) => JoinPage({ ...shown, unit: office.unit, copy }),
});
