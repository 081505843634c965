import type { Example } from "#platform/http/route.ts";

const unit = "kanwil-kemenkum-ntt";
const groups = "fasilitas-dan-perlakuan-khusus-bagi-kelompok-rentan";

export const principleExamples = {
	all: [
		{ state: "filled", params: { unit }, status: 200 },
		{
			state: "filled: assessed, without services",
			params: { unit: "lapas-serang" },
			status: 200,
		},
		{ state: "empty", params: { unit: "rutan-ambon" }, status: 200 },
		{ state: "not-found", params: { unit: "tidak-ada" }, status: 404 },
	],
	one: [
		{
			state: "filled: with what is contested",
			params: { unit, asas: groups },
			status: 200,
		},
		{
			state: "filled: said, and not shown",
			params: { unit, asas: "keprofesionalan" },
			status: 200,
		},
		{
			state: "filled: assessed, without services",
			params: { unit: "lapas-serang", asas: groups },
			status: 200,
		},
		{
			state: "empty",
			params: { unit: "rutan-ambon", asas: "kesamaan-hak" },
			status: 200,
		},
		{
			state: "not-found: no such principle",
			params: { unit, asas: "tidak-ada" },
			status: 404,
		},
		{
			state: "not-found",
			params: { unit: "tidak-ada", asas: "kesamaan-hak" },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;
