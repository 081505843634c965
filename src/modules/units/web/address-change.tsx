import { TextArea } from "#ui/form/index.ts";
import { changeAddress } from "#units";
import { type Change, typedText } from "./change.ts";
import { problemIn } from "./wrong.ts";

/** Where the unit is found; addresses are not dated. */
export const addressChange: Change = {
	path: "/kelola/unit/:slug/alamat",
	deed: "unit.address-changed",
	key: "address-change",
	fill: (_view, unit) => ({ alamat: unit.address ?? "" }),
	now: (view, unit) =>
		unit.address === null
			? view.t("units.address-change.now.none")
			: view.t("units.address-change.now", { address: unit.address }),
	Fields: ({ view, state }) => (
		<TextArea
			view={view}
			state={state}
			name="alamat"
			label={view.t("units.address")}
			hint={view.t("units.address.hint")}
			rows={3}
		/>
	),
	attempt: async ({ cx, view, unit, typed, seen }) => {
		const changed = await changeAddress(cx, {
			unitId: unit.id,
			address: typedText(typed, "alamat").replace(/\r\n?/g, "\n"),
			...(seen === undefined ? {} : { seen }),
		});
		return changed.ok
			? { done: view.t("units.address-change.done") }
			: {
					problems: [
						problemIn(view, changed.problem, { "same-address": "alamat" }),
					],
				};
	},
	versions: (view, unit, typed) => [
		{
			label: view.t("units.address"),
			theirs: unit.address ?? "",
			yours: typedText(typed, "alamat"),
		},
	],
};
