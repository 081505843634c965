import { createHash } from "node:crypto";
import { namesOf } from "#identity";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import {
	type Ask,
	type Example,
	param,
	type Route,
} from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { hashList, proofReceipt } from "../../index.ts";
import { sampleYear } from "../../samples.ts";
import { caseOf } from "../case-of.ts";
import { listFiles, listNamed } from "./list-files.ts";
import { ReceiptPage } from "./receipt-page.tsx";

const year = String(sampleYear(new Date()));
const ambon = { unit: "lapas-ambon", instrument: "p2ham-2023", year };
const evaluated = { ...ambon, unit: "rutan-pandeglang" };

const elsewhere: readonly Example[] = [
	{
		state: "not-found: the papers of another unit",
		as: "wulan",
		params: { ...ambon, list: listFiles.kept },
		status: 404,
	},
	{
		state: "forbidden: a stranger is led to sign in",
		params: { ...ambon, list: listFiles.kept },
		status: 303,
	},
];

export const receiptRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/tanda-terima",
		may: "assessment.read",
		trail: "none",
		handle: showReceipt,
		examples: [
			{ state: "filled", as: "markus", params: ambon, status: 200 },
			{ state: "empty", as: "sari", params: evaluated, status: 200 },
			...elsewhere,
		],
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/tanda-terima/:list",
		may: "assessment.read",
		trail: "none",
		handle: saveList,
		examples: [
			{
				state: "not-found: no such list",
				as: "markus",
				params: { ...ambon, list: "lain.sha256" },
				status: 404,
			},
			...elsewhere,
		],
	},
];

async function showReceipt(ask: Ask<View>): Promise<Answer> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const { cx, view } = ask;
	const receipt = await proofReceipt(cx, found);
	const list = hashList(receipt.documents, "handed-in");
	return page(
		ReceiptPage({
			view,
			found,
			receipt,
			listHash: createHash("sha256").update(list).digest("hex"),
			origin: cx.origin,
			now: cx.now,
			names: await namesOf(
				cx,
				receipt.documents.map(({ keptById }) => keptById),
			),
		}),
	);
}

async function saveList(ask: Ask<View>): Promise<Answer> {
	const of = listNamed(param(ask, "list"));
	const found = of && (await caseOf(ask));
	if (!of || !found) return notFound;
	const { documents } = await proofReceipt(ask.cx, found);
	return {
		kind: "file",
		bytes: hashList(documents, of),
		type: "text/plain; charset=utf-8",
		name: listFiles[of],
	};
}
