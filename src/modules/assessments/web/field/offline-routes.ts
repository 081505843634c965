import { type Typed, typedIn } from "#kernel/form.ts";
import {
	notFound,
	page,
	type Answer as Reply,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	confirmField,
	fieldNames,
	type Item,
	isOpenTo,
	itemsOfCase,
	type SentChange,
	saveFields,
} from "../../index.ts";
import { sharedCaseOf } from "../case-of.ts";
import { homeOf } from "../home-of.ts";
import { keepForm, keptForm, letKeptGo } from "./kept-form.ts";
import { offlineExamples as shown } from "./offline-examples.ts";
import { EmptyOfflinePage, OfflinePage } from "./offline-page.tsx";
import { seenIn, versionField } from "./seen.ts";

const path = "/penilaian/:unit/:instrument/:year/luring";

export const offlineRoutes: Route<View>[] = [
	{
		method: "GET",
		path,
		may: "assessment.fill",
		trail: "none",
		handle: showAll,
		examples: shown.all,
		offline: true,
		weight: 250,
	},
	{
		method: "POST",
		path,
		may: "assessment.fill",
		trail: "assessment.answered, assessment.field-clashed",
		handle: saveAll,
		keep: (ask) => keepForm(ask, formOf(ask)),
		examples: shown.saveAll,
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/luring/kosong",
		may: "assessment.fill",
		trail: "none",
		handle: showEmpty,
		examples: shown.empty,
		weight: 250,
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/luring/pekerja.js",
		may: "anyone",
		trail: "none",
		handle: worker,
		examples: shown.worker,
	},
];

async function showAll(ask: Ask<View>): Promise<Reply> {
	const found = await openFound(ask);
	if (found === null) return notFound;
	if (found.items.length === 0) return closed(ask, found);
	const kept = await keptForm(ask, formOf(ask));
	return page(
		OfflinePage({
			...found,
			view: ask.view,
			found,
			owner: ask.owner,
			kept: kept && { typed: kept, problems: [] },
			once: ask.cx.newId(),
		}),
	);
}

async function showEmpty(ask: Ask<View>): Promise<Reply> {
	const found = await openFound(ask);
	if (found === null) return notFound;
	if (found.items.length === 0) return closed(ask, found);
	return page(
		EmptyOfflinePage({
			view: ask.view,
			found,
			items: found.items,
			owner: null,
			kept: null,
			once: "",
		}),
	);
}

/** The worker's script is the same for everybody; from this address it may answer for this page, and for no other. */
function worker(ask: Ask<View>): Reply {
	const at = {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: param(ask, "year"),
	};
	return {
		kind: "file",
		bytes: `importScripts(${JSON.stringify(ask.view.assets.islands["offline-worker"] ?? "")});\n`,
		type: "text/javascript; charset=utf-8",
		headers: { "service-worker-allowed": link(ask.view, path, at) },
	};
}

/** Without script: one post saves all that was typed, unfinished or not. */
async function saveAll(ask: Ask<View>): Promise<Reply> {
	const found = await openFound(ask);
	if (found === null) return notFound;
	const here = formOf(ask);
	if (ask.form.get("lakukan") === "buang") {
		await letKeptGo(ask, here);
		return seeOther(here, ask.view.t("assessments.draft-dropped"));
	}
	const typed = typedIn(ask.form);
	const saved = await saveFields(
		ask.cx,
		found,
		found.items.flatMap(({ code }) => changesIn(ask, code, typed)),
		{ again: false },
	);
	if (!saved.ok) return notFound;
	await letKeptGo(ask, here);
	const count = (is: string) =>
		saved.value.results.filter((result) => result.is === is).length;
	return seeOther(
		here,
		ask.view.t("assessments.offline-saved", {
			n: count("saved"),
			choices: count("choice"),
		}),
	);
}

/** Every field of an item as it stands in the form; the merge finds out which were typed. */
const changesIn = (
	ask: Ask<View>,
	code: string,
	typed: Typed,
): SentChange[] => {
	const own = Object.fromEntries(
		Object.entries(typed).flatMap(([name, values]) =>
			name.startsWith(`${code}.`)
				? [[name.slice(code.length + 1), values]]
				: [],
		),
	);
	if (!(versionField in own)) return [];
	return [...fieldNames, confirmField].map((field) => ({
		id: ask.cx.newId(),
		code,
		field,
		value: own[field] ?? [],
		seen: seenIn(own).seen,
		follows: [],
	}));
};

const formOf = (ask: Ask<View>): string =>
	to(path, {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: param(ask, "year"),
	});

const closed = (ask: Ask<View>, found: Case): Reply =>
	seeOther(homeOf(found), ask.view.t("assessments.offline-closed"));

/** The case with the items that this person may write to now. */
async function openFound(
	ask: Ask<View>,
): Promise<(Case & { readonly items: readonly Item[] }) | null> {
	const found = await sharedCaseOf(ask);
	if (!found) return null;
	const items = await itemsOfCase(ask.cx, found);
	return {
		...found,
		items: items.filter((item) => isOpenTo(ask.cx.actor, found, item)),
	};
}
