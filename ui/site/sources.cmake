# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(coap_ui PRIVATE
    site/definitionform.cpp site/definitionform.h
    site/detailspane.cpp site/detailspane.h
    site/kindtexts.cpp site/kindtexts.h
    site/linkpreview.cpp site/linkpreview.h
    site/longtextfield.cpp site/longtextfield.h
    site/newresourcedialog.cpp site/newresourcedialog.h
    site/pathdialog.cpp site/pathdialog.h
    site/propertyfield.cpp site/propertyfield.h
    site/resourceactions.cpp site/resourceactions.h
    site/resourceedits.cpp site/resourceedits.h
    site/resourcespane.cpp site/resourcespane.h
    site/resourcetree.cpp site/resourcetree.h
    site/sitemodel.cpp site/sitemodel.h
    site/sitemodelchanges.cpp
    site/sitenode.cpp site/sitenode.h
    site/siteundo.cpp site/siteundo.h
)
