import { emptyForm } from "#kernel/form.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type AskedOffice, officeOfUnknown } from "../../index.ts";
import { sendStory } from "./send-story.ts";
import { shellOf, workerFor } from "./shell.ts";
import { unknownExamples as shown } from "./unknown-examples.ts";
import { NobodyOverseesPage, UnknownPage } from "./unknown-page.tsx";
import { begunNow, type Way } from "./way.ts";

const path = "/pengaduan/tanpa-kantor";

/** Telling without knowing which office it was: whoever oversees finds it. */
export const unknownRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		offline: true,
		records: true,
		weight: 30,
		handle: (ask) =>
			withOverseer(ask, async (_office, way) => {
				const begun = await begunNow(ask);
				return page(
					way.draw({
						view: ask.view,
						services: [],
						state: emptyForm,
						...begun,
						files: [],
					}),
				);
			}),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "complaint.filed",
		offline: true,
		records: true,
		weight: 30,
		handle: (ask) =>
			withOverseer(ask, (office, way) => sendStory(ask, office, way)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: `${path}/kosong`,
		may: "anyone",
		trail: "none",
		offline: true,
		records: true,
		weight: 30,
		handle: (ask) =>
			withOverseer(ask, (_office, way) =>
				page(way.draw({ ...shellOf(ask, path, []), shell: true })),
			),
		examples: shown.shell,
	},
	{
		method: "GET",
		path: `${path}/pekerja.js`,
		may: "anyone",
		trail: "none",
		handle: (ask) => workerFor(ask, link(ask.view, path, {})),
		examples: shown.worker,
	},
];

async function withOverseer(
	{ cx, view }: Ask<View>,
	then: (office: AskedOffice, way: Way) => Promise<Answer> | Answer,
): Promise<Answer> {
	const office = await officeOfUnknown(cx);
	if (!office) return page(NobodyOverseesPage({ view }));
	const provinces = await provincesAt(cx, dayOf(cx.now));
	return then(office, {
		channel: "web",
		knowsOffice: false,
		consent: false,
		provinces: new Map(provinces.map(({ code, name }) => [code, name])),
		draw: (form) => UnknownPage({ ...form, provinces }),
	});
}
