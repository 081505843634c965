import { unsealOriginal } from "#evidence";
import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, notFound, page, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { placeOf, usesOf } from "../../index.ts";
import { problemAt } from "../words.ts";
import { AboutEvidencePage } from "./about-evidence.tsx";
import { evidenceExamples as shown } from "./evidence-examples.ts";
import { evidenceFound, versionAsked } from "./evidence-found.ts";
import { UnsealPage } from "./unseal-page.tsx";

export const aboutRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/bukti/:unit/:id/tentang",
		may: "assessment.read",
		trail: "none",
		handle: aboutEvidence,
		examples: shown.about,
	},
	{
		method: "GET",
		path: "/bukti/:unit/:id/asli",
		may: "evidence.unseal",
		trail: "none",
		handle: askWhy,
		examples: shown.ask,
	},
	{
		method: "POST",
		path: "/bukti/:unit/:id/asli",
		may: "evidence.unseal",
		trail: "evidence.unsealed",
		handle: unseal,
		examples: shown.unseal,
	},
];

async function aboutEvidence(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const found = await evidenceFound(ask);
	if (!found) return notFound;
	const { unit, versions, unsealable, only } = found;
	const [{ id }] = versions;
	const uses = await usesOf(cx, unit.id, [id]);
	const seen = new Set(versions.map(({ version }) => version));
	const names = await namesOf(
		cx,
		versions.map(({ keptById }) => keptById),
	);
	return page(
		AboutEvidencePage({
			view,
			unit,
			versions,
			uses: uses.filter(
				(use) =>
					seen.has(use.version) &&
					(only === null ||
						only.some(
							({ instrument, year, code }) =>
								instrument === use.instrument &&
								year === use.year &&
								code === use.code,
						)),
			),
			nameOf: (who) =>
				(who && names.get(who)) || view.t("assessments.item-somebody"),
			mayUnseal: ({ version, scanned }) =>
				unsealable.has(version) && scanned.outcome !== "infected",
		}),
	);
}

async function askWhy(ask: Ask<View>): Promise<Answer> {
	const sealed = await sealedFound(ask, ask.query.get("versi"));
	return sealed
		? page(UnsealPage({ view: ask.view, ...sealed, state: emptyForm }))
		: notFound;
}

/** Hands the original out once, as a download: the next time is another deed with another reason. */
async function unseal(ask: Ask<View>): Promise<Answer> {
	const { cx, view, form } = ask;
	const state: FormState = { typed: typedIn(form), problems: [] };
	const sealed = await sealedFound(ask, typedValue(state, "versi") || null);
	if (!sealed) return notFound;
	const { unit, evidence, programme } = sealed;
	const { province } = placeOf(unit);
	const opened = await unsealOriginal(
		cx,
		evidence,
		typedValue(state, "alasan"),
		{ programme, ...(province ? { province } : {}) },
	);
	if (!opened.ok) {
		const problem = problemAt(view, "alasan", opened.problem);
		return wrong(
			UnsealPage({ view, ...sealed, state: withProblems(state, problem) }),
		);
	}
	return {
		kind: "file",
		bytes: opened.value,
		type: evidence.type,
		name: evidence.name,
	};
}

async function sealedFound(ask: Ask<View>, version: string | null) {
	const found = await evidenceFound(ask);
	const evidence = found && versionAsked(found, version);
	const programme = evidence && found.unsealable.get(evidence.version);
	// What a scanner warned of is handed to nobody, as a copy or as the original.
	return evidence?.original &&
		programme &&
		evidence.scanned.outcome !== "infected"
		? { unit: found.unit, evidence, programme }
		: null;
}
