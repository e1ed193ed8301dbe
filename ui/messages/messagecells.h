// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messages/messagerow.h"
#include "wire/codec.h"

#include <QColor>

/// Texts and colours of the message table's cells, made when they are shown.
namespace studio::cells {

enum Column { Number, Time, Direction, Peer, Type, Code, Mid, Token, Path, Size, Info, ColumnCount };

QString heading(int column);
QString text(const MessageRow &row, int column);
/// "retransmission 2 of 4", "notification seq 17", "Block2 1/0/64", …
QString info(const MessageRow &row);
/// "1/0/64": number, more, size (RFC 7959's notation).
QString block(std::uint32_t value);
/// What is wrong with a datagram, translated.
QString fault(coap::Fault fault);
/// The cells of a row, tab-separated, as spreadsheets take it.
QString rowText(const MessageRow &row);
/// A filter term for messages that are alike in that column: "code:2.05". Empty: no such term.
QString term(const MessageRow &row, int column);
/// Invalid: the palette's text colour.
QColor color(MessageTone tone);
QColor color(const MessageRow &row, int column);

} // namespace studio::cells
