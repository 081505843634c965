import type { Custodian } from "#keys";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface CustodiansProps {
	readonly view: View;
	readonly custodians: readonly Custodian[];
	/** Whether one's own key is open: without it nobody can be admitted. */
	readonly open: boolean;
}

/** Who keeps keys together with another one. A role makes nobody one of them: somebody who is says yes. */
export const Custodians = ({ view, custodians, open }: CustodiansProps) => {
	const { t } = view;
	const me = view.me?.name;
	const mayAdmit =
		open &&
		custodians.some(({ name, state }) => name === me && state === "admitted");
	return (
		<Section id="penjaga" title={t("keys.custodians")}>
			<p>{t(introOf(custodians, mayAdmit))}</p>
			<List>
				{custodians.map(({ personId, name, state }) => (
					<ListRow
						name={name}
						says={
							name === me
								? t("keys.custodians.you", {
										state: t(`keys.custodians.${state}`),
									})
								: t(`keys.custodians.${state}`)
						}
						end={
							mayAdmit &&
							state === "waiting" && (
								<Form
									view={view}
									action={link(view, "/ruang/kunci/penjaga", {})}
									look="row"
								>
									<Hidden name="orang" value={personId} />
									<Button kind="outlined" small>
										{t("keys.custodians.admit", { name })}
									</Button>
								</Form>
							)
						}
					/>
				))}
			</List>
		</Section>
	);
};

function introOf(custodians: readonly Custodian[], mayAdmit: boolean) {
	if (custodians.every(({ state }) => state === "admitted"))
		return "keys.custodians.all";
	return mayAdmit ? "keys.custodians.says" : "keys.custodians.ask";
}
