import { printCode, readCode } from "#kernel/code.ts";
import { formIn, typedValue, withProblems } from "#kernel/form.ts";
import { type Answer, seeOther } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { compareExamples as shown } from "./compare-examples.ts";
import { roomPage } from "./room-answer.ts";
import { groupsAsked, ToldPage } from "./told-page.tsx";

/** Whether two groups of a code stand on their paper as they should. The code comes along in the form; nothing is kept. */
export const compareRoutes: readonly Route<View>[] = [
	{
		method: "POST",
		path: "/ruang/cocokkan",
		may: "anyone",
		trail: "none",
		handle: compare,
		examples: shown.compare,
	},
];

function compare({ view, form }: Ask<View>): Answer {
	const state = formIn(form);
	const code = readCode(typedValue(state, "kode"));
	if (!code.ok) return seeOther("/ruang");
	const printed = printCode(code.value);
	const groups = printed.split(" ");
	const wrong = Object.entries(groupsAsked)
		.filter(([name, n]) => asRead(typedValue(state, name)) !== groups[n - 1])
		.map(([field]) => ({ field, says: "rights-cases.compare.wrong" }));
	const pin = typedValue(state, "berpin") === "ya";
	return roomPage(
		ToldPage({
			view,
			code: printed,
			pin,
			compared: wrong.length > 0 ? "wrong" : "right",
			state: withProblems(state, ...wrong),
		}),
		wrong.length > 0 ? 422 : 200,
	);
}

/** As `readCode` reads it: small letters and gaps do not matter, and nobody tells O from 0. */
const asRead = (typed: string): string =>
	typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, "")
		.replaceAll("O", "0")
		.replace(/[IL]/g, "1");
