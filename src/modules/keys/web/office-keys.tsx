import type { MyOffice } from "#keys";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface OfficeKeysProps {
	readonly view: View;
	readonly office: MyOffice;
	/** Whether one's own key is open: without it nothing can be given. */
	readonly open: boolean;
}

/** Who can open what arrives at an office; given by hand, and taken back by a new key. */
export const OfficeKeys = ({ view, office, open }: OfficeKeysProps) => {
	const { t } = view;
	const { holders, others, keyless, mine } = office;
	const mayGive = open && mine;
	const me = view.me?.name;
	return (
		<Section
			id={`kantor-${office.unitId}`}
			title={t("keys.office", { office: office.name })}
		>
			<p>{t(introOf(office, open))}</p>
			<List>
				{holders.map(({ personId, name }) => (
					<ListRow
						name={name}
						says={t(name === me ? "keys.office.you" : "keys.office.holds")}
						end={
							mayGive &&
							name !== me && (
								<Deed
									view={view}
									office={office}
									personId={personId}
									step="ambil"
								>
									{t("keys.office.take", { name })}
								</Deed>
							)
						}
					/>
				))}
				{others.map(({ personId, name }) => (
					<ListRow
						name={name}
						says={t("keys.office.not-yet")}
						end={
							mayGive && (
								<Deed
									view={view}
									office={office}
									personId={personId}
									step="beri"
								>
									{t("keys.office.give", { name })}
								</Deed>
							)
						}
					/>
				))}
				{keyless.map(({ name }) => (
					<ListRow name={name} says={t("keys.office.keyless")} />
				))}
			</List>
		</Section>
	);
};

function introOf({ hasKey, holders, mine }: MyOffice, open: boolean) {
	if (!hasKey) return "keys.office.none";
	if (holders.length === 0) return "keys.office.lost";
	if (!mine) return "keys.office.ask";
	return open ? "keys.office.says" : "keys.office.locked";
}

const Deed = ({
	view,
	office,
	personId,
	step,
	children,
}: {
	readonly view: View;
	readonly office: MyOffice;
	readonly personId: string;
	readonly step: "beri" | "ambil";
	readonly children: string;
}) => (
	<Form view={view} action={link(view, "/ruang/kunci/kantor", {})} look="row">
		<Hidden name="langkah" value={step} />
		<Hidden name="unit" value={office.unitId} />
		<Hidden name="orang" value={personId} />
		<Button kind="outlined" small>
			{children}
		</Button>
	</Form>
);
