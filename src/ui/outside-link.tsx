import type { Content } from "./content.ts";
import { safeUrl } from "./safe-url.ts";

interface OutsideLinkProps {
	/** An address that came with data; what is not safe is shown as text without link. */
	readonly href: string;
	readonly children: Content;
}

export const OutsideLink = ({ href, children }: OutsideLinkProps) => {
	const address = safeUrl(href);
	return address === null ? (
		<span>{children}</span>
	) : (
		<a href={address} rel="noreferrer">
			{children}
		</a>
	);
};
