import { Receipt, Spelled } from "#receipts/web";
import { LinkButton } from "#ui/form/index.ts";
import { NoPrint, Row, Stack } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Key } from "../../index.ts";
import { RoomDeskLayout } from "../room-desk-layout.tsx";

interface NewCodePageProps {
	readonly view: View;
	readonly at: Key;
	readonly code: string;
}

/** The new code, this once: to be read out to the person or given to them on paper. */
export const NewCodePage = ({ view, at, code }: NewCodePageProps) => {
	const { t } = view;
	return (
		<RoomDeskLayout
			view={view}
			heading={t("rights-cases.new-code.given")}
			here={t("rights-cases.new-code.title")}
			lead={t("rights-cases.noted.read-out")}
		>
			<Receipt
				view={view}
				kind="rights-case"
				title={t("rights-cases.told.sheet")}
				code={code}
				pin={false}
				next={[
					t("rights-cases.new-code.old-ended"),
					t("rights-cases.told.next-read"),
					t("rights-cases.told.next-safe"),
				]}
			/>
			<NoPrint>
				<Stack>
					<Spelled view={view} code={code} open />
					<Notice kind="warn" title={t("rights-cases.noted.keep-none")}>
						{t("rights-cases.noted.keep-none.says")}
					</Notice>
					<Row>
						<LinkButton
							href={link(view, "/ruang/meja/:unit/:id", {
								unit: at.unitId,
								id: at.id,
							})}
							kind="outlined"
						>
							{t("rights-cases.new-code.back")}
						</LinkButton>
					</Row>
				</Stack>
			</NoPrint>
		</RoomDeskLayout>
	);
};
