import {
	beginUpload,
	endUpload,
	lookAtUpload,
	type Upload,
	uploadOf,
} from "#evidence";
import type { Refusal } from "#kernel/result.ts";
import type { Call, Endpoint } from "#platform/http/endpoint.ts";
import {
	type Refusing,
	receiveFile,
	tusHeader,
	tusMethods,
} from "#platform/http/receive-file.ts";
import type { View } from "#ui/view.ts";
import {
	itemOpenTo,
	largestProof,
	partOfItem,
	uploadPlace,
} from "../../index.ts";
import { sharedCaseOf } from "../case-of.ts";
import { sentenceOf } from "../words.ts";
import { uploadExamples } from "./upload-examples.ts";

/** Files that arrive piece by piece for one item. They prove nothing before the form of the item takes them. */
export const uploadEndpoint: Endpoint<View> = {
	protocol: "tus",
	methods: tusMethods,
	header: tusHeader,
	path: "/penilaian/:unit/:instrument/:year/butir/:code/unggahan",
	may: "assessment.fill",
	trail: "none",
	serve: receive,
	examples: uploadExamples,
};

async function receive(call: Call<View>): Promise<Response> {
	const { cx, params, request } = call;
	const found = await sharedCaseOf(call);
	const item = found && (await itemOpenTo(cx, found, params.code ?? ""));
	if (!found || !item) return new Response(null, { status: 404 });
	const place = uploadPlace(found, item.code);
	const heldAt = partOfItem(found.owners, item)?.ownerId;
	const refusing = async (problem: Refusal | null) =>
		problem && refusal(await call.view(), problem);
	const mine = async (id: string): Promise<Upload> => {
		const upload = await uploadOf(cx, place, id);
		if (!upload) throw new Error("an upload went while it arrived");
		return upload;
	};
	return receiveFile(request, {
		newId: cx.newId,
		find: (id) => uploadOf(cx, place, id),
		begin: async (id, file) => {
			const begun = await beginUpload(cx, {
				...place,
				...file,
				id,
				atMost: largestProof(item.indicator),
				...(heldAt === undefined ? {} : { heldAt }),
			});
			return refusing(begun.ok ? null : begun.problem);
		},
		add: (id, from, flow) => cx.parts.add(id, from, flow),
		end: async (id) => endUpload(cx, await mine(id)),
		arrived: async (id) => refusing(await lookAtUpload(cx, await mine(id))),
	});
}

const refusal = (view: View, problem: Refusal): Refusing => ({
	status: problem.reason === "file-too-large" ? 413 : 422,
	says: sentenceOf(view, problem),
});
