import type { FormState } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Remark } from "../../index.ts";
import { LaneCrumbs } from "./crumbs.tsx";

interface RemarksProps {
	readonly view: View;
	readonly remarks: readonly Remark[];
	readonly state: FormState;
	readonly once: string;
}

/** Sentences that a verifier writes often: saved, and deleted. They are her own. */
export const RemarksPage = ({ view, remarks, state, once }: RemarksProps) => {
	const title = view.t("assessments.remarks-title");
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={<LaneCrumbs view={view} here={title} />}
					title={title}
					lead={view.t("assessments.remarks-lead")}
				/>
			}
		>
			{remarks.length === 0 ? (
				<EmptyState title={view.t("assessments.remarks-none")}>
					{view.t("assessments.remarks-none-says")}
				</EmptyState>
			) : (
				<List>
					{remarks.map(({ id, text }) => (
						<ListRow
							name={text}
							end={
								<Form
									view={view}
									look="row"
									once={`${once}-${id}`}
									label={text}
									action={link(view, "/verifikasi/jalur/kalimat", {})}
								>
									<Hidden name="hapus" value={id} />
									<Button kind="danger" small>
										{view.t("assessments.remarks-delete")}
									</Button>
								</Form>
							}
						/>
					))}
				</List>
			)}
			<Section id="baru" title={view.t("assessments.remarks-new")}>
				<Form
					view={view}
					once={once}
					action={link(view, "/verifikasi/jalur/kalimat", {})}
				>
					<TextArea
						view={view}
						state={state}
						name="kalimat"
						label={view.t("assessments.remarks-sentence")}
						hint={view.t("assessments.remarks-hint")}
						rows={3}
					/>
					<div>
						<Button>{view.t("assessments.remarks-save")}</Button>
					</div>
				</Form>
			</Section>
		</OfficerLayout>
	);
};
