import type { Example } from "#platform/http/route.ts";
import { sampleCopies } from "../../samples.ts";

export const open311Examples = {
	list: [
		{ state: "services", params: { list: "services.json" }, status: 200 },
		{ state: "services in XML", params: { list: "services.xml" }, status: 200 },
		{ state: "requests", params: { list: "requests.json" }, status: 200 },
		{
			state: "empty",
			params: { list: "requests.xml" },
			query: "end_date=2020-01-01T00:00:00Z",
			status: 200,
		},
		{
			state: "wrong: a service that is none",
			params: { list: "requests.json" },
			query: "service_code=jalan-rusak",
			status: 400,
		},
		{
			state: "wrong: another jurisdiction",
			params: { list: "services.xml" },
			query: "jurisdiction_id=sfgov.org",
			status: 404,
		},
		{ state: "not-found", params: { list: "tidak-ada" }, status: 404 },
	],
	post: [
		{
			state: "wrong: no keys are given out",
			params: { list: "requests.json" },
			form: { service_code: "pengaduan", description: "Loket tutup." },
			status: 403,
		},
		{
			state: "nothing is posted there",
			params: { list: "services.xml" },
			form: {},
			status: 404,
		},
	],
	service: [
		{ state: "JSON", params: { service: "pengaduan.json" }, status: 200 },
		{ state: "XML", params: { service: "saran.xml" }, status: 200 },
		{ state: "not-found", params: { service: "jalan.xml" }, status: 404 },
	],
	one: [
		{
			state: "JSON",
			params: { request: `${sampleCopies.stamp}.json` },
			status: 200,
		},
		{
			state: "XML",
			params: { request: `${sampleCopies.ramp}.xml` },
			status: 200,
		},
		{ state: "not-found", params: { request: "tidakada00.json" }, status: 404 },
		{ state: "without format", params: { request: "tidakada00" }, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;
