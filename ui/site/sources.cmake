# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(coap_ui PRIVATE
    site/attributesfield.cpp site/attributesfield.h
    site/bytesfield.cpp site/bytesfield.h
    site/changediff.cpp site/changediff.h
    site/changetexts.cpp site/changetexts.h
    site/definitionform.cpp site/definitionform.h
    site/detailspane.cpp site/detailspane.h
    site/filefield.cpp site/filefield.h
    site/flagsfield.cpp site/flagsfield.h
    site/flowlayout.cpp site/flowlayout.h
    site/formarea.cpp site/formarea.h
    site/historyexport.cpp site/historyexport.h
    site/historymodel.cpp site/historymodel.h
    site/historyview.cpp site/historyview.h
    site/kindchooser.cpp site/kindchooser.h
    site/kindtexts.cpp site/kindtexts.h
    site/lamp.cpp site/lamp.h
    site/lampview.cpp site/lampview.h
    site/linkpreview.cpp site/linkpreview.h
    site/livecontrols.cpp site/livecontrols.h
    site/longtextfield.cpp site/longtextfield.h
    site/manyresources.cpp site/manyresources.h
    site/newresourcedialog.cpp site/newresourcedialog.h
    site/numberbox.cpp site/numberbox.h
    site/pathdialog.cpp site/pathdialog.h
    site/previewbox.cpp site/previewbox.h
    site/propertyfield.cpp site/propertyfield.h
    site/resourceactions.cpp site/resourceactions.h
    site/resourceclipboard.cpp site/resourceclipboard.h
    site/resourcecommands.cpp
    site/resourceedits.cpp site/resourceedits.h
    site/resourceheader.cpp site/resourceheader.h
    site/resourcespane.cpp site/resourcespane.h
    site/resourcetree.cpp site/resourcetree.h
    site/rowsdialog.cpp site/rowsdialog.h
    site/rowsmodel.cpp site/rowsmodel.h
    site/rowstable.cpp site/rowstable.h
    site/shownpath.cpp site/shownpath.h
    site/sitemodel.cpp site/sitemodel.h
    site/sitemodelchanges.cpp
    site/sitemodeldrag.cpp
    site/sitenode.cpp site/sitenode.h
    site/sitesearch.cpp site/sitesearch.h
    site/siteundo.cpp site/siteundo.h
    site/tablefield.cpp site/tablefield.h
    site/textdiff.cpp site/textdiff.h
    site/undokeys.cpp site/undokeys.h
    site/valuedelegate.cpp site/valuedelegate.h
    site/valueplot.cpp site/valueplot.h
    site/valuetext.cpp site/valuetext.h
)
