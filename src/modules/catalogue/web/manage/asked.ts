import { emptyForm, type FormState } from "#kernel/form.ts";
import { needNamed, type Visit } from "../../index.ts";

/** What the address asks for: `?butuh=wheelchair&butuh=deaf&provinsi=53&q=kupang`. */
export const visitOf = (query: URLSearchParams): Visit => ({
	needs: [...new Set(query.getAll("butuh"))].flatMap((code) => {
		const need = needNamed(code);
		return need ? [need] : [];
	}),
	province: query.get("provinsi") ?? "",
	words: (query.get("q") ?? "").trim().slice(0, 200),
	page: Math.max(1, Number.parseInt(query.get("halaman") ?? "1", 10) || 1),
});

export const stateOf = ({ needs, province, words }: Visit): FormState => ({
	...emptyForm,
	typed: {
		butuh: needs.map(({ code }) => code),
		provinsi: [province],
		q: [words],
	},
});
