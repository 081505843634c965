import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, Radios } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { DeskRow } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";
import { StateTag } from "../state-tag.tsx";

interface AllotPageProps {
	readonly view: View;
	readonly rows: readonly DeskRow[];
	readonly deskName: string;
	/** People of this office who may be given them, by name. */
	readonly takers: readonly { readonly id: string; readonly name: string }[];
	readonly state: FormState;
	readonly once: string;
}

/** Which are given to whom, and what goes out: looked at before it is done. */
export const AllotPage = ({
	view,
	rows,
	deskName,
	takers,
	state,
	once,
}: AllotPageProps) => {
	const { t } = view;
	const title = t("complaints.allot.title", { n: rows.length });
	return (
		<DeskLayout
			view={view}
			title={title}
			lead={t("complaints.allot.lead", { office: deskName })}
			state={state}
		>
			<Form
				view={view}
				action={link(view, "/pengaduan/meja/pilihan", {})}
				once={once}
			>
				<Hidden name="pilih" value={rows.map(({ ref }) => ref).join(",")} />
				<Radios
					view={view}
					state={state}
					name="kepada"
					label={t("complaints.allot.to")}
					options={[
						...takers.map(({ id, name }) => ({ value: id, label: name })),
						{
							value: "semua",
							label: t("complaints.allot.back"),
							says: t("complaints.allot.back.says"),
						},
					]}
				/>
				<p class="meta">{t("complaints.allot.message", { n: rows.length })}</p>
				<Button>{t("complaints.allot.do")}</Button>
			</Form>
			<Section id="dipilih" title={t("complaints.allot.chosen")}>
				<List>
					{rows.map((row) => (
						<ListRow
							name={row.ref}
							says={t(`complaints.kind.${row.kind}`)}
							end={<StateTag view={view} state={row.state} />}
						/>
					))}
				</List>
			</Section>
		</DeskLayout>
	);
};
