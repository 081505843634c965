import { Receipt, Spelled } from "#receipts/web";
import { LinkButton } from "#ui/form/index.ts";
import { NoPrint, Row, Stack } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { RoomDeskLayout } from "../room-desk-layout.tsx";

interface NotedPageProps {
	readonly view: View;
	/** `null` where it was shown before and cannot be shown again. */
	readonly code: string | null;
	readonly pin: boolean;
	/** Nobody told it: the code waits for the person whom it happened to. */
	readonly found: boolean;
}

/** It is in: the code, to be read out to the person or given to them on paper. */
export const NotedPage = ({ view, code, pin, found }: NotedPageProps) => {
	const { t } = view;
	return (
		<RoomDeskLayout
			view={view}
			heading={t("rights-cases.told.title")}
			here={t("rights-cases.note.here")}
			lead={t(
				found ? "rights-cases.noted.found" : "rights-cases.noted.read-out",
			)}
		>
			{!code && (
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
			<NoPrint>
				<Stack>
					{code && <Spelled view={view} code={code} open />}
					<Notice kind="warn" title={t("rights-cases.noted.keep-none")}>
						{t("rights-cases.noted.keep-none.says")}
					</Notice>
					<Row>
						<LinkButton
							href={link(view, "/ruang/meja/catat", {})}
							kind="outlined"
						>
							{t("rights-cases.noted.next")}
						</LinkButton>
					</Row>
				</Stack>
			</NoPrint>
		</RoomDeskLayout>
	);
};
