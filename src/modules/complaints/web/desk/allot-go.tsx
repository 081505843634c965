import { namesOf } from "#identity";
import { typedValue } from "#kernel/form.ts";
import { Radios } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import { type Allotted, allotting, takersAt } from "../../index.ts";
import { ChosenPage } from "./one-go-pages.tsx";
import type { OneGo } from "./one-go-routes.ts";

const field = "kepada";
const everybody = "semua";

/** Which are given to whom, and what goes out. */
export const allotGo: OneGo<Allotted, string | null> = {
	deed: allotting,
	choose: "/pengaduan/meja/pilihan",
	done: "/pengaduan/meja/:unit/pilihan/:id",
	draw: async ({ cx, view }, { deskId, deskName, ...chosen }) => {
		const { t } = view;
		const n = chosen.rows.length;
		const takers = deskId === undefined ? [] : await takersAt(cx, deskId);
		const names = await namesOf(cx, takers);
		return (
			<ChosenPage
				{...chosen}
				view={view}
				title={t("complaints.allot.title", { n })}
				lead={t("complaints.allot.lead", { office: deskName })}
				action={link(view, "/pengaduan/meja/pilihan", {})}
				meta={t("complaints.allot.message", { n })}
				does={t("complaints.allot.do")}
			>
				<Radios
					view={view}
					state={chosen.state}
					name={field}
					label={t("complaints.allot.to")}
					options={[
						...takers.flatMap((id) => {
							const label = names.get(id);
							return label === undefined ? [] : [{ value: id, label }];
						}),
						{
							value: everybody,
							label: t("complaints.allot.back"),
							says: t("complaints.allot.back.says"),
						},
					]}
				/>
			</ChosenPage>
		);
	},
	read: (state) => {
		const typed = typedValue(state, field);
		return { to: typed === everybody ? null : typed };
	},
	fieldOf: () => field,
	note: (view, { gone }) =>
		gone.length > 0
			? view.t("complaints.allotted.gone", { n: gone.length })
			: undefined,
	told: async ({ cx, view }, { to }, n) => ({
		title:
			to === null
				? view.t("complaints.allotted.back", { n })
				: view.t("complaints.allotted.to", {
						n,
						name: (await namesOf(cx, [to])).get(to) ?? "",
					}),
		undone: view.t("complaints.allotted.undone"),
	}),
};
