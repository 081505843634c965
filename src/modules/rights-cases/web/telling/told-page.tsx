import { emptyForm, type FormState } from "#kernel/form.ts";
import { Receipt, Spelled } from "#receipts/web";
import { Button, Field, Form, Hidden, ScriptButton } from "#ui/form/index.ts";
import { Hug, NoPrint, PageHead, Row, Stack } from "#ui/layout/parts.tsx";
import { RoomLayout } from "#ui/layout/room.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface ToldPageProps {
	readonly view: View;
	/** As it was issued, in groups; `null` where it was shown before and cannot be shown again. */
	readonly code: string | null;
	readonly pin: boolean;
	/** Whether two groups were written down and compared: not yet, as they are, or not as they are. */
	readonly compared?: "right" | "wrong" | undefined;
	readonly state?: FormState;
}

/** Two of the groups, from 1, under the names of their fields. */
export const groupsAsked = { kelompok_dua: 2, kelompok_empat: 4 } as const;

/** It is in. The code stands here once; whoever likes compares what they wrote down before they leave. */
export const ToldPage = ({
	view,
	code,
	pin,
	compared,
	state = emptyForm,
}: ToldPageProps) => {
	const { t } = view;
	return (
		<RoomLayout
			view={view}
			title={t("rights-cases.room.told")}
			form={state}
			islands={code ? ["copy-code"] : []}
			once
		>
			<PageHead
				title={t("rights-cases.told.title")}
				lead={t("rights-cases.told.lead")}
			/>
			{compared === "right" && (
				<Notice kind="ok" title={t("rights-cases.compare.right")}>
					{t("rights-cases.compare.right.says")}
				</Notice>
			)}
			{code ? (
				<NoPrint>
					<Notice kind="warn" title={t("rights-cases.told.keep")}>
						{t("rights-cases.told.once")}
					</Notice>
				</NoPrint>
			) : (
				<Notice kind="info" title={t("rights-cases.told.gone")}>
					{t("rights-cases.told.gone.says")}
				</Notice>
			)}
			<Receipt
				view={view}
				kind="rights-case"
				title={t("rights-cases.told.sheet")}
				code={code}
				pin={pin}
				next={[
					t("rights-cases.told.next-read"),
					t("rights-cases.told.next-ask"),
					t("rights-cases.told.next-safe"),
				]}
			/>
			{code && (
				<NoPrint>
					<Stack>
						<Spelled view={view} code={code} />
						<Row>
							<copy-code
								data-code={code}
								data-done={t("rights-cases.told.copied")}
							>
								<ScriptButton does="copy" kind="outlined" icon="copy">
									{t("rights-cases.told.copy")}
								</ScriptButton>
							</copy-code>
						</Row>
						{compared !== "right" && (
							<Compare view={view} code={code} pin={pin} state={state} />
						)}
					</Stack>
				</NoPrint>
			)}
		</RoomLayout>
	);
};

/** A help, not a gate: the code goes along in the form, because nobody keeps it. */
const Compare = ({
	view,
	code,
	pin,
	state,
}: {
	readonly view: View;
	readonly code: string;
	readonly pin: boolean;
	readonly state: FormState;
}) => {
	const { t } = view;
	return (
		<Hug>
			<h2>{t("rights-cases.compare.title")}</h2>
			<p>{t("rights-cases.compare.says")}</p>
			<Form view={view} action={link(view, "/ruang/cocokkan", {})} shared>
				<Hidden name="kode" value={code} />
				{pin && <Hidden name="berpin" value="ya" />}
				{Object.entries(groupsAsked).map(([name, n]) => (
					<Field
						view={view}
						state={state}
						name={name}
						label={t("rights-cases.compare.group", { n })}
						autocomplete="off"
						spellcheck={false}
						maxlength={16}
						width="8"
						mono
					/>
				))}
				<div>
					<Button kind="outlined">{t("rights-cases.compare.do")}</Button>
				</div>
			</Form>
		</Hug>
	);
};
