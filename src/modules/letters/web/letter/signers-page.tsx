import type { FormState } from "#kernel/form.ts";
import { type LetterKind, letterKinds, type Signer } from "#letters";
import { Button, Field, Form, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface SignersProps {
	readonly view: View;
	readonly signers: Readonly<Record<LetterKind, Signer>>;
	readonly state: FormState;
	readonly once: string;
}

/** Who signs which letters. Nobody is invented: until somebody is named, a letter has a line to sign on. */
export const SignersPage = ({ view, signers, state, once }: SignersProps) => {
	const { t } = view;
	const field = (name: "nama" | "jabatan" | "kota") => (
		<Field
			view={view}
			state={state}
			name={name}
			label={t(`letters.signer.${name}`)}
			hint={t(`letters.signer.${name}-hint`)}
			autocomplete="off"
			optional={name !== "jabatan"}
		/>
	);
	return (
		<OfficerLayout
			view={view}
			title={t("letters.signer.title")}
			form={state}
			head={
				<PageHead
					title={t("letters.signer.title")}
					lead={t("letters.signer.lead")}
				/>
			}
		>
			<List>
				{letterKinds.map((kind) => {
					const { name, duty, town } = signers[kind];
					return (
						<ListRow
							name={t(`letters.letter.kind-${kind}`)}
							says={
								[name, duty, town].filter(Boolean).join(", ") ||
								t("letters.signer.nobody")
							}
						/>
					);
				})}
			</List>
			<Section id="ubah" title={t("letters.signer.change")}>
				<Form view={view} action={link(view, "/kelola/surat", {})} once={once}>
					<Select
						view={view}
						state={state}
						name="jenis"
						label={t("letters.letter.kind")}
						none={t("letters.signer.choose")}
						options={letterKinds.map((kind) => ({
							value: kind,
							label: t(`letters.letter.kind-${kind}`),
						}))}
					/>
					{field("jabatan")}
					{field("nama")}
					{field("kota")}
					<div>
						<Button>{t("letters.signer.do")}</Button>
					</div>
				</Form>
			</Section>
		</OfficerLayout>
	);
};
