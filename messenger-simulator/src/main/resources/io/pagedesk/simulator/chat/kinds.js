// What a customer can send: the label, what the fields are for, and the call that does it.
const file = type => ({
  label: `${type} by address`, url: "https://example.com/picture.jpg", optionalText: true,
  call: it => ["messages", { text: it.text || undefined, attachments: [{ type, url: it.url }] }],
});
const shared = (what, label, url) => ({
  label, url, optionalUrl: true, text: "Its title, if any", optionalText: true,
  call: it => ["share", { what, url: it.url || undefined, title: it.text || undefined }],
});
const bare = (label, path, body) => ({ label, optionalText: true, noText: true, call: () => [path, body] });

export const KINDS = {
  "Messages": {
    text: { label: "text", text: "Write a message", call: it => ["messages", { text: it.text, replyTo: it.replyTo }] },
    "quick-reply": { label: "quick reply tapped", text: "The quick reply's title", more: "Its payload",
      call: it => ["messages", { text: it.text, quickReply: it.more || "DEMO_PAYLOAD" }] },
    "message-ad": { label: "text after an ad", text: "Write a message", more: "The ad's id",
      call: it => ["messages", { text: it.text, referral: { adId: it.more || "23850000000000001", adTitle: "Spring beans" } }] },
    image: file("image"), video: file("video"), audio: file("audio"), file: file("file"),
    unsupported: bare("unsupported (a poll)", "unsupported", {}),
  },
  "Shared": {
    STICKER: shared("STICKER", "sticker", ""),
    STICKER_AND_IMAGE: shared("STICKER_AND_IMAGE", "sticker, doubled as an image", ""),
    STICKER_AS_IMAGE: shared("STICKER_AS_IMAGE", "sticker, as an image", ""),
    LOCATION: shared("LOCATION", "location", ""),
    LINK: shared("LINK", "link (fallback)", "https://example.com/parcel"),
    LINK_BESIDE_PAYLOAD: shared("LINK_BESIDE_PAYLOAD", "link, old shape", "https://example.com/parcel"),
    LINK_WITHOUT_PAYLOAD: shared("LINK_WITHOUT_PAYLOAD", "fallback without payload", ""),
    REEL: shared("REEL", "reel, relative address", "/reel/1234567890"),
    IG_REEL: shared("IG_REEL", "Instagram reel", "https://www.instagram.com/reel/abc"),
    POST: shared("POST", "post", "https://www.facebook.com/permalink/123"),
    TEMPLATE: shared("TEMPLATE", "product (template)", "https://example.com/product.png"),
    APPOINTMENT_BOOKING: shared("APPOINTMENT_BOOKING", "appointment", ""),
    UNKNOWN: shared("UNKNOWN", "a type not invented yet", ""),
  },
  "Taps and links": {
    postback: { label: "button tapped", text: "The button's title", optionalText: true, more: "Its payload",
      call: it => ["postback", { title: it.text || "Get started", payload: it.more || "DEMO_PAYLOAD" }] },
    "postback-link": { label: "Get started, by m.me link", text: "The link's ref", optionalText: true,
      call: it => ["postback", { title: "Get started", payload: "GET_STARTED", referral: { ref: it.text || "demo" } }] },
    referral: { label: "m.me link", text: "The link's ref", optionalText: true, call: it => ["referral", { ref: it.text || "demo" }] },
    ad: { label: "ad clicked", text: "The ad's title", optionalText: true, more: "The ad's id",
      call: it => ["referral", { adId: it.more || "23850000000000001", adTitle: it.text || "Spring beans" }] },
    optin: { label: "opt-in", text: "Its title", optionalText: true,
      call: it => ["optin", { optin: { type: "notification_messages", title: it.text || "News", payload: "NEWS" } }] },
    linked: bare("account linked", "account-linking", {}),
    unlinked: bare("account unlinked", "account-linking", { linked: false }),
    other: { label: "any other item", text: "{\"any\": \"JSON\"}", more: "The name of its field",
      call: it => ["other", { kind: it.more || "messaging_feedback", content: JSON.parse(it.text) }] },
  },
};
