import { bytesOf, pagePictureOf } from "#evidence";
import { samplePaperId } from "#evidence/samples";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { actsByItself, opensInPage } from "./evidence-address.ts";
import { versionFound } from "./proof/evidence-found.ts";
import { InfectedFile } from "./proof-files/infected-file.tsx";

const ambon = { unit: "lapas-ambon" };

export const evidenceRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/bukti/:unit/:id",
		may: "assessment.read",
		trail: "none",
		handle: showEvidence,
		examples: [
			{
				state: "filled",
				as: "markus",
				params: { ...ambon, id: samplePaperId },
				status: 200,
			},
			{
				state: "not-found",
				as: "markus",
				params: { ...ambon, id: "00000000-0000-7000-8000-000000000000" },
				status: 404,
			},
			{
				state: "not-found: no such address",
				as: "markus",
				params: { ...ambon, id: "foto" },
				status: 404,
			},
			{
				state: "forbidden: a verifier of another region",
				as: "sari",
				params: { ...ambon, id: samplePaperId },
				status: 404,
			},
			{
				state: "forbidden: a stranger is led to sign in",
				params: { ...ambon, id: "foto" },
				status: 303,
			},
		],
	},
	{
		method: "GET",
		path: "/bukti/:unit/:id/halaman/:number",
		may: "assessment.read",
		trail: "none",
		handle: showPage,
		examples: [
			{
				state: "filled",
				as: "markus",
				params: { ...ambon, id: samplePaperId, number: "1" },
				status: 200,
			},
			{
				state: "not-found: it has no such page",
				as: "markus",
				params: { ...ambon, id: samplePaperId, number: "2" },
				status: 404,
			},
			{
				state: "not-found: no number",
				as: "markus",
				params: { ...ambon, id: samplePaperId, number: "satu" },
				status: 404,
			},
			{
				state: "forbidden: a verifier of another region",
				as: "sari",
				params: { ...ambon, id: samplePaperId, number: "1" },
				status: 404,
			},
			{
				state: "forbidden: a stranger is led to sign in",
				params: { ...ambon, id: samplePaperId, number: "1" },
				status: 303,
			},
		],
	},
];

/**
 * The file itself, in the version asked for, or the newest: pictures and PDF in the browser's own viewer, everything
 * else to be saved.
 */
async function showEvidence(ask: Ask<View>): Promise<Answer> {
	const found = await versionFound(ask);
	if (!found) return notFound;
	const { unit, evidence } = found;
	if (evidence.scanned.outcome === "infected")
		return page(InfectedFile({ view: ask.view, unit, evidence }), 403);
	const bytes = await bytesOf(ask.cx, evidence);
	return {
		kind: "file",
		bytes,
		type: evidence.type,
		name: evidence.name,
		inline: opensInPage(evidence) && !actsByItself(bytes),
	};
}

/** The picture of one page, for those who may read the file. */
async function showPage(ask: Ask<View>): Promise<Answer> {
	const found = await versionFound(ask);
	const number = param(ask, "number");
	if (!found || !/^[1-9]\d{0,3}$/.test(number)) return notFound;
	const { evidence, unit } = found;
	const bytes =
		evidence.scanned.outcome === "infected"
			? null
			: await pagePictureOf(ask.cx, unit.id, evidence, Number(number));
	if (!bytes) return notFound;
	return {
		kind: "file",
		bytes,
		type: "image/webp",
	};
}
