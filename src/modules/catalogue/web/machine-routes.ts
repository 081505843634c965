import { eachService, serviceBySlug } from "#catalogue";
import type { Context } from "#platform/context.ts";
import { notFound } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { cpsvContext, governmentService, publicService } from "../index.ts";

const type = "application/ld+json; charset=utf-8";

/** The catalogue for other programs: one service as search engines read it, and all of them as CPSV-AP. */
export const machineRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/layanan/:slug/jsonld",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const service = await serviceBySlug(ask.cx, param(ask, "slug"));
			return service
				? {
						kind: "file",
						type,
						inline: true,
						bytes: JSON.stringify(
							governmentService(ask.cx, service),
							null,
							"\t",
						),
					}
				: notFound;
		},
		examples: [
			{
				state: "filled",
				params: { slug: "bantuan-hukum-kanwil-kemenkum-ntt" },
				status: 200,
			},
			{ state: "not-found", params: { slug: "tidak-ada" }, status: 404 },
		],
	},
	{
		method: "GET",
		path: "/layanan-cpsv",
		may: "anyone",
		trail: "none",
		handle: async ({ cx }) => ({
			kind: "stream",
			type,
			name: "layanan-cpsv-ap.jsonld",
			chunks: graphOf(cx),
		}),
		examples: [{ state: "filled", status: 200 }],
	},
];

/** One graph, service by service; an office stands in it once. */
async function* graphOf(cx: Context): AsyncIterable<string> {
	yield `{"@context":${JSON.stringify(cpsvContext)},"@graph":[`;
	const offices = new Set<string>();
	let first = true;
	for await (const service of eachService(cx)) {
		const [itself, office] = publicService(cx, service);
		const nodes = offices.has(service.unit.id) ? [itself] : [itself, office];
		offices.add(service.unit.id);
		for (const node of nodes) {
			yield `${first ? "" : ","}\n${JSON.stringify(node)}`;
			first = false;
		}
	}
	yield "\n]}\n";
}
