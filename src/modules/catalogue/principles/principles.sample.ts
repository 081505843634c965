import {
	sampleContestedId,
	sampleFacilityId,
} from "../facilities/facilities.sample.ts";
import type { Principles } from "../service.ts";

/** What the office says of legal aid, invented like its facilities: some of it is shown, some is said alone, some is missing. */
export const principlesOfLegalAid: Principles = {
	"public-interest": {
		says: {
			id: "Siapa yang dibantu ditentukan oleh syarat undang-undang, bukan oleh petugas.",
			en: "Who is helped follows from the conditions of the law, not from an officer.",
		},
		proofs: [
			{ kind: "component", code: "requirements" },
			{ kind: "address", href: "https://sidbankum.bphn.go.id/" },
		],
	},
	"equal-rights": {
		says: {
			id: "Semua orang masuk lewat pintu yang sama, dan boleh menyampaikan permohonan secara lisan.",
			en: "Everybody comes in by the same door, and may ask in spoken words.",
		},
		proofs: [{ kind: "facility", id: sampleFacilityId }],
	},
	professionalism: {
		says: {
			id: "Pemberi bantuan hukumnya terakreditasi.",
			en: "The providers of legal aid are accredited.",
		},
		// Nothing stands there yet: named, and shown by nothing.
		proofs: [{ kind: "component", code: "competence" }],
	},
	accountability: {
		says: {
			id: "Setiap permohonan dicatat, dan jawabannya beralasan.",
			en: "Every application is written down, and the answer gives its reason.",
		},
		proofs: [],
	},
	speed: {
		says: {
			id: "Yang tidak kuat berdiri menunggu di kursi prioritas.",
			en: "Those who cannot stand wait on priority seats.",
		},
		proofs: [{ kind: "facility", id: sampleContestedId }],
	},
};
