import { isCopied, ownCopy } from "#personal-data";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { progressPath, type Visit } from "#receipts";
import { startVisit, visitOf } from "#receipts/web";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { copyExamples as shown } from "./copy-examples.ts";
import { CopyPage, NoCodePage } from "./copy-page.tsx";

/** What is kept under a code, for whoever shows it: to read, and for a program. */
export const copyRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/data-pribadi/salinan",
		may: "anyone",
		// A row of it would say when somebody looked.
		trail: "none",
		handle: (ask) =>
			withCopy(
				ask,
				(visit, parts) =>
					page(CopyPage({ view: ask.view, kind: visit.kind, parts }), 200, {
						"cache-control": "no-store",
						"set-cookie": startVisit(ask, visit),
					}),
				() => page(NoCodePage({ view: ask.view })),
			),
		examples: shown.page,
	},
	{
		method: "GET",
		path: "/data-pribadi/salinan/json",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withCopy(
				ask,
				(visit, parts) => ({
					kind: "file",
					type: "application/json; charset=utf-8",
					name: "salinan-data.json",
					bytes: JSON.stringify(
						{ on: dayOf(ask.cx.now), of: visit.kind, parts },
						null,
						"\t",
					),
					headers: { "cache-control": "no-store" },
				}),
				() => seeOther("/data-pribadi/salinan"),
			),
		examples: shown.json,
	},
];

async function withCopy(
	ask: Ask<View>,
	then: (
		visit: Visit,
		parts: NonNullable<Awaited<ReturnType<typeof ownCopy>>>,
	) => Answer,
	without: () => Answer,
): Promise<Answer> {
	const visit = await visitOf(ask);
	if (!visit) return without();
	if (!isCopied(visit.kind)) return seeOther(progressPath(visit.kind));
	const parts = await ownCopy(ask.cx, visit);
	return parts ? then(visit, parts) : notFound;
}
