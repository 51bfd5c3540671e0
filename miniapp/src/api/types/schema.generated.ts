/** Made by `npm run types` from the declarations of the server's routes. Not to be edited by hand. */

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ArticleCard: {
            category: {
                documentId: string;
                name: string;
                slug: string;
            } | null;
            comments: number;
            cover: components["schemas"]["Media"] | null;
            documentId: string;
            hasVideo: boolean;
            likes: number;
            pinned: boolean;
            shownAt: string | null;
            summary: string | null;
            title: string;
            views: number;
        };
        CartItem: {
            date: string | null;
            id: string;
            left: number | null;
            open: boolean;
            priceFen: number | null;
            product: {
                cover: components["schemas"]["Media"] | null;
                slug: string;
                title: string;
            } | null;
            reason?: string;
            slot: {
                /** Format: date-time */
                endsAt: string;
                id: string;
                /** Format: date-time */
                startsAt: string;
                wholeDay: boolean;
            } | null;
            /** @description masked */
            visitor: {
                name: string;
                phone: string;
            } | null;
        };
        "DELETE /articles/{id}/like": {
            liked: boolean;
            likes: number;
        };
        "DELETE /cart/items/{id}": null;
        "DELETE /ticketing/tickets/{code}": components["schemas"]["Ticket"];
        "DELETE /ticketing/tickets/{code}/companion": null;
        "DELETE /ticketing/tickets/{code}/reservation": components["schemas"]["Ticket"];
        "DELETE /ticketing/waiting-list/{id}": components["schemas"]["WaitingEntry"];
        "DELETE /wechat/me": null;
        "DELETE /wechat/me/avatar": {
            /** @description path of the picture on this server */
            avatar: string | null;
            documentId: string;
            nickname: string | null;
            /** @description masked */
            phone: string | null;
            /** @enum {string} */
            role: "member" | "inspector";
        };
        DeskExchange: {
            code: string;
            /** Format: date-time */
            createdAt: string;
            gift: {
                name: string;
                picture: components["schemas"]["Media"] | null;
            };
            handedOverBy: string | null;
            member: {
                nickname: string | null;
                /** @description masked */
                phone: string | null;
            };
            pickedAt: string | null;
            pickUpUntil: string | null;
            place: string | null;
            points: number;
            shortCode: string;
            /** @enum {string} */
            status: "to_pick_up" | "picked" | "expired" | "to_ship" | "shipped" | "received" | "cancelled";
        };
        "GET /articles": components["schemas"]["ArticleCard"][];
        "GET /articles/{id}": {
            body: components["schemas"]["TextBlock"][];
            category: {
                documentId: string;
                name: string;
                slug: string;
            } | null;
            comments: number;
            commentsOpen: boolean;
            cover: components["schemas"]["Media"] | null;
            documentId: string;
            hasVideo: boolean;
            likes: number;
            pinned: boolean;
            shownAt: string | null;
            summary: string | null;
            tickets: {
                documentId: string;
                slug: string;
                title: string;
            }[];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            video: {
                url: string;
            } | null;
            views: number;
        };
        "GET /articles/{id}/comments": {
            /** Format: date-time */
            at: string;
            documentId: string;
            nickname: string | null;
            /** @enum {string} */
            state: "held" | "shown" | "hidden";
            text: string;
        }[];
        "GET /articles/{id}/comments/mine": {
            /** Format: date-time */
            at: string;
            documentId: string;
            nickname: string | null;
            /** @enum {string} */
            state: "held" | "shown" | "hidden";
            text: string;
        }[];
        "GET /articles/{id}/like": {
            liked: boolean;
            likes: number;
        };
        "GET /banners": {
            documentId: string;
            link: {
                target: string;
                /** @enum {string} */
                to: "ticket" | "article" | "tour" | "page" | "url";
            } | null;
            picture: components["schemas"]["Media"] | null;
            place: string;
            title: string;
        }[];
        "GET /banners/{id}": {
            documentId: string;
            link: {
                target: string;
                /** @enum {string} */
                to: "ticket" | "article" | "tour" | "page" | "url";
            } | null;
            picture: components["schemas"]["Media"] | null;
            place: string;
            title: string;
        };
        "GET /cart/items": components["schemas"]["CartItem"][];
        "GET /categories": {
            articles: number;
            cover: components["schemas"]["Media"] | null;
            documentId: string;
            name: string;
            slug: string;
            summary: string | null;
        }[];
        "GET /categories/{id}": {
            articles: number;
            cover: components["schemas"]["Media"] | null;
            documentId: string;
            name: string;
            slug: string;
            summary: string | null;
        };
        "GET /claims": {
            /** Format: date-time */
            at: string;
            documentId: string;
            /** @description of the found thing; null for a loss that was reported */
            itemId: string | null;
            kind: string;
            state: string;
            title: string;
        }[];
        "GET /gifts": components["schemas"]["GiftCard"][];
        "GET /gifts/{id}": {
            availableFrom: string | null;
            availableUntil: string | null;
            description: components["schemas"]["TextBlock"][] | null;
            documentId: string;
            left: number;
            name: string;
            perMember: number | null;
            /** @description to the end of that day after the exchange */
            pickUpDays: number | null;
            pickUpPlace: string | null;
            picture: components["schemas"]["Media"] | null;
            pictures: components["schemas"]["Media"][];
            pointsPrice: number;
            /** @description whether the points come back when nobody picks it up */
            returnsPoints: boolean | null;
            /** @enum {string} */
            state: "open" | "not-yet" | "over" | "sold-out";
            summary: string | null;
            valueFen: number | null;
            /** @enum {string} */
            way: "pick-up" | "post";
        };
        "GET /gifts/exchanges": components["schemas"]["GiftExchange"][];
        "GET /gifts/exchanges/{code}": components["schemas"]["GiftExchange"];
        "GET /gifts/exchanges/{code}/desk": components["schemas"]["DeskExchange"];
        "GET /help-links": components["schemas"]["HelpLink"][];
        "GET /help-links/{id}": components["schemas"]["HelpLink"];
        "GET /lost-items": {
            collectPlace: string | null;
            description: string | null;
            documentId: string;
            foundOn: string;
            foundPlace: string | null;
            /** @enum {string} */
            kind: "bag" | "electronics" | "papers" | "clothing" | "keys" | "umbrella" | "toy" | "other-thing";
            photos: components["schemas"]["Media"][];
            /** @enum {string} */
            state: "to-be-collected" | "claimed" | "collected";
            title: string;
        }[];
        "GET /lost-items/{id}": {
            collectPlace: string | null;
            description: string | null;
            documentId: string;
            foundOn: string;
            foundPlace: string | null;
            /** @enum {string} */
            kind: "bag" | "electronics" | "papers" | "clothing" | "keys" | "umbrella" | "toy" | "other-thing";
            photos: components["schemas"]["Media"][];
            /** @enum {string} */
            state: "to-be-collected" | "claimed" | "collected";
            title: string;
        };
        "GET /points/account": {
            available: number;
            debt: number;
            ending: {
                /** Format: date-time */
                at: string;
                points: number;
            } | null;
            frozen: number;
        };
        "GET /points/check-in": {
            checkedToday: boolean;
            days: {
                bonus: number;
                day: string;
                points: number;
            }[];
            next: {
                day: string;
                points: number;
                streak: number;
            };
            open: boolean;
            pointsADay: number;
            rewards: {
                days: number;
                points: number;
            }[];
            streak: number;
            today: string;
        };
        "GET /points/entries": {
            /** Format: date-time */
            at: string;
            delta: number;
            /** Format: date-time */
            expiresAt?: string;
            id: string;
            note?: string;
            reason: string;
            /** @enum {string} */
            state: "frozen" | "available" | "void";
            title: string;
        }[];
        "GET /preview": {
            document: {
                body: components["schemas"]["TextBlock"][];
                category: {
                    documentId: string;
                    name: string;
                    slug: string;
                } | null;
                comments: number;
                commentsOpen: boolean;
                cover: components["schemas"]["Media"] | null;
                documentId: string;
                hasVideo: boolean;
                likes: number;
                pinned: boolean;
                shownAt: string | null;
                summary: string | null;
                tickets: {
                    documentId: string;
                    slug: string;
                    title: string;
                }[];
                title: string;
                /** Format: date-time */
                updatedAt: string;
                video: {
                    url: string;
                } | null;
                views: number;
            } | {
                address: string | null;
                audio: {
                    url: string;
                } | null;
                audioSeconds: number | null;
                cover: components["schemas"]["Media"] | null;
                documentId: string;
                gallery: components["schemas"]["Media"][];
                hasAudio: boolean;
                latitude: number | null;
                longitude: number | null;
                name: string;
                phone: string | null;
                plays: number;
                summary: string | null;
                text: components["schemas"]["TextBlock"][];
                tickets: {
                    documentId: string;
                    slug: string;
                    title: string;
                }[];
                transcript: string[];
                video: {
                    url: string;
                } | null;
            } | components["schemas"]["HelpLink"] | {
                documentId: string;
                link: {
                    target: string;
                    /** @enum {string} */
                    to: "ticket" | "article" | "tour" | "page" | "url";
                } | null;
                picture: components["schemas"]["Media"] | null;
                place: string;
                title: string;
            } | ({
                priceFen: number;
                slug: string;
            } & {
                [key: string]: unknown;
            });
            /** @enum {string} */
            kind: "article" | "tour" | "help-link" | "banner" | "product";
        };
        "GET /referrals/centre": {
            balance: {
                availableFen: number;
                /** @description used, still frozen */
                confirmedFen: number;
                /** @description taken back after it was gone; later commission pays it first */
                debtFen: number;
                /** @description in a withdrawal that is under way */
                lockedFen: number;
                /** @description paid out, ever */
                paidFen: number;
                /** @description paid for, not used yet */
                pendingFen: number;
            };
            disabledReason: string | null;
            figures: {
                monthFen: number;
                todayFen: number;
                totalFen: number;
            };
            followers: number;
            /** @description false: the attraction has switched promotion off */
            open: boolean;
            /** @description number of the withdrawal that is under way */
            openWithdrawal: string | null;
            /** @enum {string} */
            promoter: "active" | "disabled";
            rules: {
                /** @enum {string} */
                binding: "first" | "last" | "new";
                /** @description of `last` */
                bindingDays: number;
                freezeDays: number;
                levels: 1 | 2;
                maximumFen: number;
                minimumFen: number;
                realNameFromFen: number;
            };
        };
        "GET /referrals/commissions": {
            /** @description negative where it was taken back */
            amountFen: number;
            /** Format: date-time */
            at: string;
            availableAt: string | null;
            buyer: string | null;
            level: 1 | 2;
            /** @description what the buyer paid */
            paidFen: number;
            product: {
                slug: string;
                title: string;
            };
            /** @enum {string} */
            status: "pending" | "confirmed" | "available" | "void" | "taken-back";
            ticketCode: string;
        }[];
        "GET /referrals/followers": {
            /** Format: date-time */
            at: string;
            commissionFen: number;
            /** @description when they bought last */
            latestAt: string | null;
            name: string | null;
            orders: number;
        }[];
        "GET /referrals/scenes/{scene}": {
            page: string;
            /** @description nickname */
            sharer: string | null;
        };
        "GET /referrals/withdrawals": components["schemas"]["Withdrawal"][];
        "GET /referrals/withdrawals/{number}": components["schemas"]["Withdrawal"];
        "GET /search": {
            articles: {
                category: {
                    documentId: string;
                    name: string;
                    slug: string;
                } | null;
                comments: number;
                cover: components["schemas"]["Media"] | null;
                documentId: string;
                hasVideo: boolean;
                likes: number;
                pinned: boolean;
                shownAt: string | null;
                /** @description the text around the hit */
                snippet: string;
                summary: string | null;
                title: string;
                views: number;
            }[];
            tickets: {
                documentId: string;
                slug: string;
            }[];
            tours: {
                audioSeconds: number | null;
                cover: components["schemas"]["Media"] | null;
                documentId: string;
                hasAudio: boolean;
                latitude: number | null;
                longitude: number | null;
                name: string;
                plays: number;
                /** @description the text around the hit */
                snippet: string;
                summary: string | null;
            }[];
        };
        "GET /site": {
            about: components["schemas"]["TextBlock"][];
            address: string | null;
            documentId: string;
            hero: components["schemas"]["Media"] | null;
            hours: string | null;
            latitude: number | null;
            logo: components["schemas"]["Media"] | null;
            longitude: number | null;
            name: string;
            notice: string | null;
            phone: string | null;
            serviceHours: string | null;
            slogan: string | null;
        };
        "GET /ticketing/gates": {
            /** @enum {string} */
            direction: "in" | "out" | "both";
            idCheck: boolean;
            slug: string;
            title: string;
        }[];
        "GET /ticketing/orders": components["schemas"]["Order"][];
        "GET /ticketing/orders/{number}": components["schemas"]["Order"];
        "GET /ticketing/products": components["schemas"]["Product"][];
        "GET /ticketing/products/{id}": components["schemas"]["Product"];
        "GET /ticketing/products/{id}/calendar": {
            date: string;
            left: number;
            open: boolean;
            priceFen: number;
            reason?: string;
            /**
             * @description sold out, but one may wait for a place
             * @constant
             */
            waitingList?: true;
        }[];
        "GET /ticketing/products/{id}/slots": {
            date: string;
            /** Format: date-time */
            endsAt: string;
            id: string;
            left: number;
            open: boolean;
            reason?: string;
            size: number;
            /** Format: date-time */
            startsAt: string;
            /**
             * @description sold out, but one may wait for a place
             * @constant
             */
            waitingList?: true;
        }[];
        "GET /ticketing/scans/figures": {
            /** Format: date */
            day: string;
            entered: number;
            gates: {
                entered: number;
                left: number;
                refused: number;
                slug: string;
                title: string;
            }[];
            hours: {
                entered: number;
                gate: string;
                hour: string;
                left: number;
                refused: number;
            }[];
            inside: number | null;
            left: number;
            openConflicts: number;
            reasons: {
                code: string;
                count: number;
                text: string;
            }[];
            refused: number;
            timeZone: string;
        };
        "GET /ticketing/scans/find": {
            date: string | null;
            document: string | null;
            entitlements: {
                gates: string[];
                title: string;
                uses: number;
                usesLeft: number;
            }[];
            orderNumber: string | null;
            phone: string | null;
            shortCode: string;
            slot: {
                /** Format: date-time */
                endsAt: string;
                /** Format: date-time */
                startsAt: string;
                wholeDay: boolean;
            } | null;
            /** @enum {string} */
            status: "held" | "valid" | "used" | "void" | "refunding" | "refunded" | "changed" | "blocked" | "expired";
            title: string;
            usesLeft: number;
            verdict: {
                admitted: boolean;
                facts?: {
                    [key: string]: unknown;
                };
                reason?: string;
            };
            visitor: string | null;
        }[];
        "GET /ticketing/scans/manifest": {
            day: string;
            /** Format: date-time */
            dayEndsAt: string;
            gate: {
                /** @enum {string} */
                direction: "in" | "out" | "both";
                idCheck: boolean;
                products: string[];
                slug: string;
                title: string;
            };
            keys: {
                id: string;
                publicKey: string;
            }[];
            kinds: {
                earlyMinutes: number;
                id: string;
                idCheck: boolean;
                lateMinutes: number;
                liveCodeOnly: boolean;
                minutesBetweenUses: number | null;
                parts: {
                    gates: string[];
                    needsSlot: boolean;
                    title: string;
                    uses: number;
                }[];
                product: string;
                title: string;
                usesPerDay: number | null;
            }[];
            more: boolean;
            nextCursor: string;
            /** Format: date-time */
            now: string;
            reset: boolean;
            revoked: {
                code: string;
                facts: {
                    [key: string]: unknown;
                };
                reason: string;
                shortCode: string;
            }[];
            rules: {
                largestBatch: number;
                offlineMinutes: number;
                /** @enum {string} */
                offlineRefuses: "live-only" | "all";
                skewSeconds: number;
                undoMinutes: number;
            };
            slots: {
                date: string;
                /** Format: date-time */
                endsAt: string;
                id: string;
                /** Format: date-time */
                startsAt: string;
                wholeDay: boolean;
            }[];
            tickets: {
                code: string;
                document: string | null;
                kind: string;
                shortCode: string;
                slot: string | null;
                /** @enum {string} */
                status: "held" | "valid" | "used" | "void" | "refunding" | "refunded" | "changed" | "blocked" | "expired";
                uses: {
                    last: {
                        /** Format: date-time */
                        at: string;
                        gate: string;
                    } | null;
                    used: number;
                    usedToday: number;
                }[];
                validUntil: string | null;
                visitor: string | null;
            }[];
        };
        "GET /ticketing/scans/mine": {
            admitted: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            conflict: {
                beyond: number;
                code: string;
                text: string;
            } | null;
            device: string;
            /** @enum {string} */
            direction: "in" | "out";
            gate: {
                slug: string;
                title: string;
            };
            headCount: number;
            id: string;
            offline: boolean;
            reason: {
                code: string;
                text: string;
            } | null;
            shortCode: string | null;
            title: string | null;
            undone: {
                /** Format: date-time */
                at: string;
                by: string;
            } | null;
            visitor: string | null;
        }[];
        "GET /ticketing/shared-tickets/{secret}": {
            date: string | null;
            entitlements: {
                gates: string[];
                title: string;
                uses: number;
                usesLeft: number;
            }[];
            product: {
                cover: components["schemas"]["Media"] | null;
                slug: string;
                title: string;
            };
            /** @enum {string} */
            reservation: "none" | "needed" | "made";
            slot: {
                /** Format: date-time */
                endsAt: string;
                id: string;
                /** Format: date-time */
                startsAt: string;
                wholeDay: boolean;
            } | null;
            /** @enum {string} */
            status: "held" | "valid" | "used" | "void" | "refunding" | "refunded" | "changed" | "blocked" | "expired";
            uses: number;
            usesLeft: number;
            validUntil: string | null;
            visitor: {
                name: string;
            } | null;
        };
        "GET /ticketing/shared-tickets/{secret}/live-code": {
            code: string;
            /** Format: date-time */
            expiresAt: string;
        };
        "GET /ticketing/tickets": components["schemas"]["Ticket"][];
        "GET /ticketing/tickets/{code}": components["schemas"]["Ticket"];
        "GET /ticketing/tickets/{code}/change": {
            changeable: boolean;
            changesLeft: number;
            facts?: {
                [key: string]: unknown;
            };
            reason?: string;
            until: string | null;
            wanted: {
                backFen: number;
                date: string;
                dueFen: number;
                priceFen: number;
                slot: string;
            } | null;
        };
        "GET /ticketing/tickets/{code}/companion": {
            secret: string | null;
        };
        "GET /ticketing/tickets/{code}/live-code": {
            code: string;
            /** Format: date-time */
            expiresAt: string;
        };
        "GET /ticketing/tickets/{code}/refund": {
            amountFen: number;
            feeFen: number;
            reason?: string;
            refund: components["schemas"]["Refund"] | null;
            refundable: boolean;
            tier: {
                feeFen: number;
                feePercent: number;
                untilHours: number;
            } | null;
        };
        "GET /ticketing/waiting-list": components["schemas"]["WaitingEntry"][];
        "GET /ticketing/waiting-list/{id}": components["schemas"]["WaitingEntry"];
        "GET /tours": components["schemas"]["TourCard"][];
        "GET /tours/{id}": {
            address: string | null;
            audio: {
                url: string;
            } | null;
            audioSeconds: number | null;
            cover: components["schemas"]["Media"] | null;
            documentId: string;
            gallery: components["schemas"]["Media"][];
            hasAudio: boolean;
            latitude: number | null;
            longitude: number | null;
            name: string;
            phone: string | null;
            plays: number;
            summary: string | null;
            text: components["schemas"]["TextBlock"][];
            tickets: {
                documentId: string;
                slug: string;
                title: string;
            }[];
            transcript: string[];
            video: {
                url: string;
            } | null;
        };
        "GET /wechat/me": {
            /** @description path of the picture on this server */
            avatar: string | null;
            documentId: string;
            nickname: string | null;
            /** @description masked */
            phone: string | null;
            /** @enum {string} */
            role: "member" | "inspector";
        };
        "GET /wechat/me/data": {
            [key: string]: unknown;
        };
        "GET /wechat/news": {
            /** Format: date-time */
            at: string;
            facts: {
                [key: string]: string | number;
            };
            kind: string;
            /** @description of the mini-program, without a leading slash */
            page: string | null;
            read: boolean;
        }[];
        "GET /wechat/settings": {
            appId: string;
            /** @enum {string} */
            mode: "wechat" | "sandbox";
            timeZone: string;
        };
        "GET /wechat/templates": {
            /** @enum {string} */
            kind: "paid" | "visit-tomorrow" | "changed" | "refunded" | "waiting-offer" | "points-ending" | "gift-deadline" | "gift-shipped" | "loss-found" | "claim-closed";
            templateId: string;
        }[];
        GiftCard: {
            availableFrom: string | null;
            availableUntil: string | null;
            documentId: string;
            left: number;
            name: string;
            perMember: number | null;
            picture: components["schemas"]["Media"] | null;
            pointsPrice: number;
            /** @enum {string} */
            state: "open" | "not-yet" | "over" | "sold-out";
            summary: string | null;
            valueFen: number | null;
            /** @enum {string} */
            way: "pick-up" | "post";
        };
        GiftExchange: {
            /** @description masked */
            address: string | null;
            cancellable: boolean;
            carrier: string | null;
            code: string;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            endReason: string | null;
            gift: {
                documentId: string;
                name: string;
                picture: components["schemas"]["Media"] | null;
            };
            pickedAt: string | null;
            pickUpUntil: string | null;
            place: string | null;
            points: number;
            /** @description what its QR code says, while there is something to pick up */
            qrText: string | null;
            receivedAt: string | null;
            returnsPoints: boolean;
            shippedAt: string | null;
            shortCode: string;
            /** @enum {string} */
            status: "to_pick_up" | "picked" | "expired" | "to_ship" | "shipped" | "received" | "cancelled";
            trackingNumber: string | null;
            /** @enum {string} */
            way: "pick-up" | "post";
        };
        HelpLink: {
            body: components["schemas"]["TextBlock"][];
            documentId: string;
            /** @enum {string} */
            kind: "help" | "company" | "agreement" | "privacy";
            link: {
                target: string;
                /** @enum {string} */
                to: "article" | "url";
            } | null;
            title: string;
        };
        Media: {
            alternativeText: string | null;
            formats: {
                large?: {
                    height: number | null;
                    /** @description relative to the API's origin unless the site keeps its pictures elsewhere */
                    url: string;
                    width: number | null;
                };
                medium?: {
                    height: number | null;
                    /** @description relative to the API's origin unless the site keeps its pictures elsewhere */
                    url: string;
                    width: number | null;
                };
                small?: {
                    height: number | null;
                    /** @description relative to the API's origin unless the site keeps its pictures elsewhere */
                    url: string;
                    width: number | null;
                };
                thumbnail?: {
                    height: number | null;
                    /** @description relative to the API's origin unless the site keeps its pictures elsewhere */
                    url: string;
                    width: number | null;
                };
            } | null;
            height: number | null;
            /** @description relative to the API's origin unless the site keeps its pictures elsewhere */
            url: string;
            width: number | null;
        };
        Order: {
            amountFen: number;
            attention?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            lines: {
                amountFen: number;
                refund?: {
                    amountFen: number;
                    cause: string;
                    number: string;
                    status: string;
                };
                /** @enum {string} */
                status: "held" | "valid" | "used" | "void" | "refunding" | "refunded" | "changed" | "blocked" | "expired";
                ticket: string;
                title: string;
            }[];
            number: string;
            paidAt: string | null;
            /** @enum {string} */
            status: "open" | "paid" | "closed";
            tickets: string[];
        };
        "PATCH /cart/items/{id}": components["schemas"]["CartItem"];
        "PATCH /cart/items/{id} takes": {
            date?: string;
            slot?: string;
            visitor?: {
                documentNumber?: string;
                documentType?: string;
                name?: string;
                phone?: string;
            };
        };
        Payment: {
            cashierUrl?: string;
            params: {
                nonceStr: string;
                package: string;
                paySign: string;
                /** @constant */
                signType: "RSA";
                timeStamp: string;
            } | null;
            /** @enum {string} */
            provider: "wechat" | "none";
        };
        "POST /articles/{id}/comments": {
            /** Format: date-time */
            at: string;
            documentId: string;
            nickname: string | null;
            /** @enum {string} */
            state: "held" | "shown" | "hidden";
            text: string;
        };
        "POST /articles/{id}/comments takes": {
            text: string;
        };
        "POST /articles/{id}/like": {
            liked: boolean;
            likes: number;
        };
        /** @description tickets */
        "POST /cart/checkout": ({
            code: string;
            status: string;
        } & {
            [key: string]: unknown;
        })[];
        "POST /cart/checkout takes": {
            items: string[];
        };
        "POST /cart/items": components["schemas"]["CartItem"];
        "POST /cart/items takes": {
            date?: string;
            product: string;
            slot?: string;
            visitor?: {
                documentNumber?: string;
                documentType?: string;
                name?: string;
                phone?: string;
            };
        };
        "POST /comments/{id}/report": null;
        "POST /content-events": null;
        "POST /content-events takes": {
            events: {
                /** @enum {string} */
                deed: "view" | "play" | "ticket-tap";
                /** @description documentId */
                id: string;
                /** @enum {string} */
                kind: "article" | "tour" | "banner";
                /** @description of a ticket-tap: slug or documentId of the ticket */
                ticket?: string;
            }[];
        };
        "POST /gifts/{id}/exchange": components["schemas"]["GiftExchange"];
        "POST /gifts/{id}/exchange takes": {
            address?: {
                detail: string;
                name: string;
                phone: string;
                region: string;
            };
            points?: number;
        };
        "POST /gifts/exchanges/{code}/cancel": components["schemas"]["GiftExchange"];
        "POST /gifts/exchanges/{code}/hand-over": components["schemas"]["DeskExchange"];
        "POST /gifts/exchanges/{code}/received": components["schemas"]["GiftExchange"];
        "POST /losses": {
            documentId: string;
            state: string;
        };
        "POST /losses takes": {
            /** @enum {string} */
            kind?: "other-thing" | "bag" | "electronics" | "papers" | "clothing" | "keys" | "umbrella" | "toy";
            lostOn?: string;
            name: string;
            phone: string;
            place?: string;
            /** @default  */
            text?: string;
            title: string;
        };
        "POST /lost-items/{id}/claims": {
            documentId: string;
            state: string;
        };
        "POST /lost-items/{id}/claims takes": {
            name: string;
            phone: string;
            /** @default  */
            text?: string;
        };
        "POST /points/check-in": {
            again: boolean;
            bonus: number;
            day: string;
            points: number;
            streak: number;
        };
        "POST /referrals/poster": {
            page: string;
            scene: string;
        };
        "POST /referrals/poster takes": {
            /** @description as in app.config, with its query */
            page: string;
        };
        "POST /referrals/touch": {
            /** @description the code’s promoter is this member’s now */
            bound: boolean;
            /** @description why nothing came of it */
            reason: string | null;
        };
        "POST /referrals/touch takes": {
            scene: string;
        };
        "POST /referrals/withdrawals": components["schemas"]["Withdrawal"];
        "POST /referrals/withdrawals takes": {
            amountFen: number;
            /** @description needed from `realNameFromFen` on */
            realName?: string;
        };
        "POST /referrals/withdrawals/{number}/cancel": components["schemas"]["Withdrawal"];
        "POST /referrals/withdrawals/{number}/cancel takes": Record<string, never>;
        "POST /ticketing/gate-devices": {
            /** Format: date-time */
            expiresAt: string;
            gates: string[];
            id: string;
            name: string;
            token: string;
        };
        "POST /ticketing/gate-devices takes": {
            code: string;
        };
        "POST /ticketing/orders": {
            order: components["schemas"]["Order"];
            payment: components["schemas"]["Payment"];
        };
        "POST /ticketing/orders takes": {
            tickets: string[];
        };
        "POST /ticketing/orders/{number}/close": components["schemas"]["Order"];
        "POST /ticketing/scans": {
            admitted: boolean;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction: "in" | "out";
            entitlement?: {
                title: string;
                uses: number;
                usesLeft: number;
            };
            facts?: {
                [key: string]: unknown;
            };
            headCount: number;
            id: string;
            reason?: string;
            ticket?: {
                date: string | null;
                priceFen: number;
                shortCode: string;
                title: string;
                visitor: string | null;
            };
            usesLeft: number;
        };
        "POST /ticketing/scans takes": {
            /** @default false */
            choose?: boolean;
            code: string;
            count?: number;
            device: string;
            /** @enum {string} */
            direction?: "in" | "out";
            gate: string;
            /** @default false */
            idChecked?: boolean;
            key: string;
        };
        "POST /ticketing/scans/{id}/undo": {
            id: string;
            ticket: {
                shortCode: string;
                /** @enum {string} */
                status: "held" | "valid" | "used" | "void" | "refunding" | "refunded" | "changed" | "blocked" | "expired";
                title: string;
            } | null;
            /** Format: date-time */
            undoneAt: string;
            usesBack: number;
        };
        "POST /ticketing/scans/sign-off": {
            signedOff: boolean;
        };
        "POST /ticketing/scans/sign-off takes": {
            device: string;
        };
        "POST /ticketing/scans/upload": {
            admitted: boolean;
            conflict: {
                beyond: number;
                facts: {
                    [key: string]: unknown;
                };
                reason: string;
            } | null;
            id: string;
            key: string;
            repeated: boolean;
            usesLeft: number;
        }[];
        "POST /ticketing/scans/upload takes": {
            device: string;
            gate: string;
            scans: {
                code: string;
                /** @default 1 */
                count?: number;
                /** @enum {string} */
                decision: "admitted" | "refused";
                /**
                 * @default in
                 * @enum {string}
                 */
                direction?: "in" | "out";
                /** @default false */
                idChecked?: boolean;
                key: string;
                /** @enum {string} */
                kind: "static" | "live" | "typed" | "unknown";
                reason?: string;
                /** Format: date-time */
                scannedAt: string;
            }[];
        };
        "POST /ticketing/tickets": components["schemas"]["Ticket"][];
        "POST /ticketing/tickets takes": {
            lines: {
                date?: string;
                product: string;
                slot?: string;
                visitor?: {
                    documentNumber?: string;
                    documentType?: string;
                    name?: string;
                    phone?: string;
                };
            }[];
        };
        "POST /ticketing/tickets/{code}/change": {
            backFen: number;
            dueFen: number;
            replaces: string;
            ticket: components["schemas"]["Ticket"];
        };
        "POST /ticketing/tickets/{code}/change takes": {
            date?: string;
            slot?: string;
        };
        "POST /ticketing/tickets/{code}/companion": {
            secret: string;
        };
        "POST /ticketing/tickets/{code}/refund": components["schemas"]["Refund"];
        "POST /ticketing/tickets/{code}/refund takes": {
            reason?: string;
        };
        "POST /ticketing/waiting-list": components["schemas"]["WaitingEntry"];
        "POST /ticketing/waiting-list takes": {
            lines: {
                date?: string;
                product: string;
                slot?: string;
                visitor?: {
                    documentNumber?: string;
                    documentType?: string;
                    name?: string;
                    phone?: string;
                };
            }[];
        };
        "POST /wechat-pay/notify/refund": null;
        "POST /wechat-pay/notify/transaction": null;
        "POST /wechat-pay/notify/transfer": null;
        "POST /wechat/login": {
            jwt: string;
            member: {
                /** @description path of the picture on this server */
                avatar: string | null;
                documentId: string;
                nickname: string | null;
                /** @description masked */
                phone: string | null;
                /** @enum {string} */
                role: "member" | "inspector";
            };
        };
        "POST /wechat/login takes": {
            code: string;
            scene?: string;
        };
        "POST /wechat/news/read": null;
        "POST /wechat/news/read takes": {
            /**
             * Format: date-time
             * @description `at` of the newest that was shown
             */
            shownAt: string;
        };
        "POST /wechat/phone": {
            /** @description path of the picture on this server */
            avatar: string | null;
            documentId: string;
            nickname: string | null;
            /** @description masked */
            phone: string | null;
            /** @enum {string} */
            role: "member" | "inspector";
        };
        "POST /wechat/phone takes": {
            code: string;
        };
        Product: {
            /** @description the last day that can be booked, counted from today */
            advanceDays: number;
            cover: components["schemas"]["Media"] | null;
            dated: boolean;
            description: components["schemas"]["TextBlock"][] | null;
            documentId: string;
            entitlements: {
                gates: string[];
                title: string;
                uses: number;
            }[];
            gallery: components["schemas"]["Media"][];
            includes: string[];
            lowestPriceFen: number;
            /** @description how often a dated ticket may change its day */
            maxChanges: number;
            maxPerMemberPerDay?: number;
            maxPerOrder: number;
            notes: {
                text: string;
                title: string;
            }[];
            onePerDocument: boolean;
            onSale: boolean;
            originalPriceFen?: number;
            /** @description on days without a price of their own */
            priceFen: number;
            priceVaries: boolean;
            recommended: boolean;
            refundTiers: {
                feeFen: number;
                feePercent: number;
                untilHours: number;
            }[];
            reservationRequired: boolean;
            /** Format: date-time */
            saleFrom?: string;
            saleReason?: string;
            /** Format: date-time */
            saleUntil?: string;
            slug: string;
            subtitle: string | null;
            tags: string[];
            title: string;
            uses: number;
            validDays?: number;
            /** @enum {string} */
            visitorForm: "none" | "contact" | "real-name";
            weight: number;
            windows: boolean;
        };
        "PUT /cart/items/{id}": components["schemas"]["CartItem"];
        "PUT /cart/items/{id} takes": {
            date?: string;
            slot?: string;
            visitor?: {
                documentNumber?: string;
                documentType?: string;
                name?: string;
                phone?: string;
            };
        };
        "PUT /ticketing/tickets/{code}/reservation": components["schemas"]["Ticket"];
        "PUT /ticketing/tickets/{code}/reservation takes": {
            date?: string;
            slot?: string;
        };
        "PUT /wechat/me": {
            /** @description path of the picture on this server */
            avatar: string | null;
            documentId: string;
            nickname: string | null;
            /** @description masked */
            phone: string | null;
            /** @enum {string} */
            role: "member" | "inspector";
        };
        "PUT /wechat/me takes": {
            nickname?: string & (unknown & unknown);
        };
        "PUT /wechat/me/avatar": {
            /** @description path of the picture on this server */
            avatar: string | null;
            documentId: string;
            nickname: string | null;
            /** @description masked */
            phone: string | null;
            /** @enum {string} */
            role: "member" | "inspector";
        };
        "PUT /wechat/me/avatar takes": {
            /** Format: base64 */
            picture: string;
        };
        Refund: {
            amountFen: number;
            feeFen: number;
            number: string;
            /** @description WeChat Pay could not pay it out: staff pay it by other means */
            paidByHand: boolean;
            /** @description what the reviewer said */
            rejectedReason?: string;
            /** @enum {string} */
            status: "requested" | "approved" | "rejected" | "submitted" | "success" | "abnormal" | "failed";
        };
        TextBlock: {
            bold?: boolean;
            children?: components["schemas"]["TextBlock"][];
            code?: boolean;
            /**
             * @description of a list
             * @enum {string}
             */
            format?: "ordered" | "unordered";
            image?: components["schemas"]["Media"];
            italic?: boolean;
            /** @description of a heading */
            level?: number;
            strikethrough?: boolean;
            text?: string;
            type: string;
            underline?: boolean;
            /** @description of a link */
            url?: string;
        };
        Ticket: {
            changesLeft: number;
            code: string;
            /** Format: date-time */
            createdAt: string;
            date: string | null;
            /** @description what must be paid for it; less than the price only where it takes the place of another */
            dueFen: number;
            entitlements: {
                gates: string[];
                title: string;
                uses: number;
                usesLeft: number;
            }[];
            expiresAt: string | null;
            orderNumber: string | null;
            priceFen: number;
            product: {
                cover: components["schemas"]["Media"] | null;
                slug: string;
                title: string;
            };
            /** @description code of the ticket that this one’s day was changed to */
            replacedBy: string | null;
            /** @description code of the ticket whose day was changed to this one’s */
            replaces: string | null;
            /** @enum {string} */
            reservation: "none" | "needed" | "made";
            shortCode: string;
            slot: {
                /** Format: date-time */
                endsAt: string;
                id: string;
                /** Format: date-time */
                startsAt: string;
                wholeDay: boolean;
            } | null;
            staticCode: string | null;
            /** @enum {string} */
            status: "held" | "valid" | "used" | "void" | "refunding" | "refunded" | "changed" | "blocked" | "expired";
            uses: number;
            usesLeft: number;
            validUntil: string | null;
            visitor: {
                document?: string;
                name: string;
                phone: string;
            } | null;
        };
        TourCard: {
            audioSeconds: number | null;
            cover: components["schemas"]["Media"] | null;
            documentId: string;
            hasAudio: boolean;
            latitude: number | null;
            longitude: number | null;
            name: string;
            plays: number;
            summary: string | null;
        };
        WaitingEntry: {
            /**
             * Format: date-time
             * @description no offer comes after it
             */
            closesAt: string;
            date: string;
            endedAt: string | null;
            id: string;
            /** @description held tickets to pay for, and until when */
            offer: {
                tickets: string[];
                /** Format: date-time */
                until: string;
            } | null;
            places: number;
            /** @description places that others wait for before this entry */
            placesBefore: number | null;
            product: {
                cover: components["schemas"]["Media"] | null;
                slug: string;
                title: string;
            };
            /** @description why it failed: an error code */
            reason: string | null;
            /** Format: date-time */
            since: string;
            slot: {
                /** Format: date-time */
                endsAt: string;
                id: string;
                /** Format: date-time */
                startsAt: string;
                wholeDay: boolean;
            };
            /** @enum {string} */
            status: "waiting" | "offered" | "taken" | "lapsed" | "left" | "expired" | "failed";
            ticketCount: number;
        };
        Withdrawal: {
            amountFen: number;
            /** Format: date-time */
            at: string;
            /** @description for wx.requestMerchantTransfer, while the receiver has to confirm; only when asked for alone */
            confirmation: {
                appId: string;
                mchId: string;
                package: string;
            } | null;
            /** @description sandbox only: a page where a browser confirms */
            confirmUrl: string | null;
            method: ("transfer" | "by-hand") | null;
            number: string;
            reason: string | null;
            /** @enum {string} */
            status: "submitted" | "approved" | "transferring" | "waiting_for_member" | "paid" | "rejected" | "failed" | "cancelled";
            steps: {
                /** Format: date-time */
                at: string;
                note: string | null;
                /**
                 * @description as above, and `reviewed`: approved by the first of two
                 * @enum {string}
                 */
                status: "submitted" | "approved" | "transferring" | "waiting_for_member" | "paid" | "rejected" | "failed" | "cancelled" | "reviewed";
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
