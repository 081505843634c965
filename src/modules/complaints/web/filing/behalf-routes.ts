import { holds } from "#kernel/actor.ts";
import { emptyForm, formIn } from "#kernel/form.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type AskedOffice, readOnBehalf } from "../../index.ts";
import { behalfExamples as shown } from "./behalf-examples.ts";
import { BehalfPage } from "./behalf-page.tsx";
import { withOffice } from "./filing-state.ts";
import { sendStory } from "./send-story.ts";
import { madeNow, type Way } from "./way.ts";

const path = "/pengaduan/meja/:unit/catat";
const may = "complaints.handle";

/** Writing down what somebody tells, for an officer of the office; for all others there is no such page. */
export const behalfRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		records: true,
		trail: "none",
		handle: (ask) =>
			atOwnOffice(ask, (office) =>
				page(
					wayOf(ask, office).draw({
						view: ask.view,
						services: office.services,
						state: emptyForm,
						sheet: ask.cx.newId(),
						made: madeNow(ask),
						files: [],
					}),
				),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may,
		records: true,
		trail: "complaint.filed",
		handle: (ask) =>
			atOwnOffice(ask, (office) => {
				const { problems } = readOnBehalf(formIn(ask.form).typed);
				return sendStory(ask, office, wayOf(ask, office), problems);
			}),
		examples: shown.send,
	},
];

const atOwnOffice = (
	ask: Ask<View>,
	then: (office: AskedOffice) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withOffice(ask, (office) =>
		holds(ask.cx.actor, "complaints.handle", { unitId: office.unit.id })
			? then(office)
			: notFound,
	);

const wayOf = ({ form }: Ask<View>, { unit }: AskedOffice): Way => ({
	channel: readOnBehalf(formIn(form).typed).channel ?? "desk",
	knowsOffice: true,
	consent: true,
	draw: (shown) => BehalfPage({ ...shown, unit }),
});
